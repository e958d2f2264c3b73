package org.cadre.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * {@link SpamPattern#COPY}: two workers who share nearly all errors of either. Agreement in what is right shows
 * nothing, since honest workers agree there too. How common an error is comes from the other worker's own habit, and
 * from how many more of the third ones make it here than their habits let expect, as some items are hard for everybody.
 * Who was taught the same mistake looks like this as well.
 */
final class Copies {
    /** With one third worker beside two it cannot be told who errs. */
    private static final int ENOUGH = 4;
    /** So many judgments either way are added to those of third ones, of whom there may be few. */
    private static final double THIRDS = 1;
    private final Judgments judgments;
    private final Others others;
    private final DawidSkeneFit fit;
    private final SpamThresholds thresholds;

    Copies(Judgments judgments, Others others, DawidSkeneFit fit, SpamThresholds thresholds) {
        this.judgments = judgments;
        this.others = others;
        this.fit = fit;
        this.thresholds = thresholds;
    }

    /** Of all pairs with enough shared items; time grows with the judgments of an item, squared. */
    List<SpamFlag> find() {
        var flags = new ArrayList<SpamFlag>();
        int[][] partners = IntStream.range(0, judgments.workers()).mapToObj(this::partners).toArray(int[][]::new);
        double pairs = Arrays.stream(partners).mapToInt(of -> of.length).sum();
        for (int one = 0; one < partners.length; one++)
            for (int other : partners[one]) {
                Shared forth = shared(one, other);
                Shared back = shared(other, one);
                if (Math.max(forth.chance(), back.chance()) <= thresholds.chance() / pairs
                        && Math.min(forth.copied(), back.copied()) >= thresholds.copied()) {
                    flags.add(forth.flag(one, other));
                    flags.add(back.flag(other, one));
                }
            }
        return flags;
    }

    /** What one's errors show, all as sums of probabilities. @param same errors that the other has too */
    private record Shared(double items, double errors, double same, double expected) {
        double chance() {
            return errors == 0 ? 1 : BetaFunction.atLeast(same, errors, Math.min(1, (expected + 1) / (errors + 2)));
        }

        double copied() {
            return expected < errors ? (same - expected) / (errors - expected) : 0;
        }

        SpamFlag flag(int worker, int other) {
            return new SpamFlag(worker, SpamPattern.COPY, copied(), Map.of("other", (double) other, "shared", items,
                    "errors", errors, "same", same, "expected", expected, "chance", chance()));
        }
    }

    /** Those with a higher number who judged enough of the same items. */
    private int[] partners(int worker) {
        int[] shared = new int[judgments.workers()];
        for (int by = judgments.workerFrom[worker]; by < judgments.workerFrom[worker + 1]; by++)
            for (int at = judgments.itemFrom[judgments.itemBy[by]]; at < judgments.itemFrom[judgments.itemBy[by]
                    + 1]; at++)
                shared[judgments.workerAt[at]]++;
        return IntStream.range(worker + 1, shared.length).filter(other -> shared[other] >= thresholds.least())
                .toArray();
    }

    private Shared shared(int one, int other) {
        double items = 0;
        double errors = 0;
        double same = 0;
        double expected = 0;
        int to = judgments.workerFrom[other];
        for (int by = judgments.workerFrom[one]; by < judgments.workerFrom[one + 1]; by++) {
            int item = judgments.itemBy[by];
            while (to < judgments.workerFrom[other + 1] && judgments.itemBy[to] < item)
                to++;
            if (to == judgments.workerFrom[other + 1] || judgments.itemBy[to] != item)
                continue;
            if (!others.settled(item) && judgments.judgmentsOf(item) < ENOUGH)
                continue;
            double[] seen = others.without(item, one, other);
            int answer = judgments.answerBy[by];
            double error = 1 - seen[answer];
            items++;
            errors += error;
            same += judgments.answerBy[to] == answer ? error : 0;
            expected += expected(item, one, other, answer, seen);
        }
        return new Shared(items, errors, same, expected);
    }

    /** How probable it is that this answer is wrong and the other worker gives it too, of their own accord. */
    private double expected(int item, int one, int other, int answer, double[] seen) {
        double error = 1 - seen[answer];
        double thirds = 0;
        double same = 0;
        double usual = 0;
        for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++) {
            int worker = judgments.workerAt[at];
            if (worker == one || worker == other)
                continue;
            thirds++;
            same += judgments.answerAt[at] == answer ? 1 : 0;
            usual += habit(worker, answer, seen);
        }
        double harder = odds(same, thirds) / odds(usual, thirds);
        double habit = habit(other, answer, seen);
        return error * habit * harder / (habit * harder + 1 - habit);
    }

    private static double odds(double hits, double trials) {
        return (hits + THIRDS) / (trials - hits + THIRDS);
    }

    /** How probable a worker's answer is where it is wrong. */
    private double habit(int worker, int answer, double[] seen) {
        double habit = 0;
        double wrong = 0;
        for (int truth = 0; truth < seen.length; truth++)
            if (truth != answer) {
                habit += seen[truth] * Math.exp(fit.logConfusion(worker, truth, answer));
                wrong += seen[truth];
            }
        return wrong > 0 ? habit / wrong : 0;
    }
}
