package org.cadre.consensus;

import java.util.Arrays;

/** One worker's answers beside what the others see, over the items of which anybody else can tell. */
final class Showing {
    final int worker;
    private final double[] given;
    private final double[] seen;
    private int judgments;
    private double agreed;

    Showing(int worker, Judgments table, Others others) {
        this.worker = worker;
        given = new double[table.classes()];
        seen = new double[table.classes()];
        for (int by = table.workerFrom[worker]; by < table.workerFrom[worker + 1]; by++) {
            double[] item = others.without(table.itemBy[by], worker);
            if (Arrays.stream(item).sum() == 0)
                continue;
            judgments++;
            given[table.answerBy[by]]++;
            agreed += item[table.answerBy[by]];
            for (int answer = 0; answer < seen.length; answer++)
                seen[answer] += item[answer];
        }
    }

    int judgments() {
        return judgments;
    }

    /** How many of the answers are this one. */
    double given(int answer) {
        return given[answer];
    }

    /** The part of the items that are this by the others. */
    double seen(int answer) {
        return seen[answer] / judgments;
    }

    /** The answer given most often. */
    int favourite() {
        int favourite = 0;
        for (int answer = 1; answer < given.length; answer++)
            if (given[answer] > given[favourite])
                favourite = answer;
        return favourite;
    }

    /** How many answers the others give too, to be expected. */
    double agreed() {
        return agreed;
    }

    /** Which part of the answers would agree had they been dealt out at random. */
    double byChance() {
        double sum = 0;
        for (int answer = 0; answer < seen.length; answer++)
            sum += given(answer) / judgments * seen(answer);
        return sum;
    }

    /** Agreement beyond chance, as a part of what is possible (Cohen 1960): 1 where always, 0 where by chance. */
    double kappa() {
        double chance = byChance();
        return chance < 1 ? (agreed / judgments - chance) / (1 - chance) : 0;
    }
}
