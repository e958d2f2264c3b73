package org.cadre.consensus;

import java.util.Arrays;

/**
 * What an item is without what one worker says of it, or two: the model of a {@link DawidSkeneFit} with their judgments
 * taken out, so that nobody is measured by their own word.
 */
final class Others {
    private static final int NOBODY = -1;
    private final Judgments judgments;
    private final DawidSkeneFit fit;
    private final Gold gold;
    private final int classes;
    private final double[] logarithms;

    Others(Judgments judgments, DawidSkeneFit fit, Gold gold) {
        this.judgments = judgments;
        this.fit = fit;
        this.gold = gold;
        classes = judgments.classes();
        logarithms = new double[Judgments.cells(judgments.items(), classes)];
        for (int item = 0; item < judgments.items(); item++)
            for (int truth = 0; truth < classes; truth++) {
                double sum = Math.log(fit.share(truth));
                for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++)
                    sum += fit.logConfusion(judgments.workerAt[at], truth, judgments.answerAt[at]);
                logarithms[item * classes + truth] = sum;
            }
    }

    /** Whether the item's truth is known. */
    boolean settled(int item) {
        return gold.settles(item);
    }

    /** @return by class; all 0 where nobody else judged and the truth is not known */
    double[] without(int item, int worker) {
        return without(item, worker, NOBODY);
    }

    double[] without(int item, int one, int other) {
        double[] left = Arrays.copyOfRange(logarithms, item * classes, (item + 1) * classes);
        if (gold.settles(item)) {
            Arrays.fill(left, 0);
            left[gold.truth(item)] = 1;
            return left;
        }
        int others = 0;
        for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++) {
            int worker = judgments.workerAt[at];
            if (worker == one || worker == other)
                for (int truth = 0; truth < classes; truth++)
                    left[truth] -= fit.logConfusion(worker, truth, judgments.answerAt[at]);
            else
                others++;
        }
        if (others > 0)
            LogSpace.normalize(left, 0, classes);
        else
            Arrays.fill(left, 0);
        return left;
    }
}
