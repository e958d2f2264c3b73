package org.cadre.consensus;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** {@link SpamPattern#PERIODIC}: answers that are those of so many items ago, more than the items are. */
final class Periods {
    private final Judgments judgments;
    private final Others others;
    private final double[] shares;
    private final SpamThresholds thresholds;

    Periods(Judgments judgments, Others others, DawidSkeneFit fit, SpamThresholds thresholds) {
        this.judgments = judgments;
        this.others = others;
        this.thresholds = thresholds;
        shares = fit.shares();
    }

    /** The shortest period. One answer all the time has every period, and is not meant here. */
    Optional<SpamFlag> find(WorkLog log) {
        int[] places = Arrays.stream(log.items()).map(item -> place(log.worker(), item)).filter(place -> place >= 0)
                .toArray();
        int[] answers = Arrays.stream(places).map(place -> judgments.answerBy[place]).toArray();
        double[][] seen = Arrays.stream(places).mapToObj(place -> seen(judgments.itemBy[place], log.worker()))
                .toArray(double[][]::new);
        if (most(answers) >= thresholds.share() * answers.length)
            return Optional.empty();
        for (int period = 2; period <= thresholds.longest(); period++) {
            Optional<SpamFlag> flag = of(period, log.worker(), answers, seen);
            if (flag.isPresent())
                return flag;
        }
        return Optional.empty();
    }

    private Optional<SpamFlag> of(int period, int worker, int[] answers, double[][] seen) {
        int compared = answers.length - period;
        if (compared < thresholds.least())
            return Optional.empty();
        double same = 0;
        double expected = 0;
        for (int i = period; i < answers.length; i++) {
            same += answers[i] == answers[i - period] ? 1 : 0;
            for (int answer = 0; answer < shares.length; answer++)
                expected += seen[i][answer] * seen[i - period][answer];
        }
        double chance = BetaFunction.atLeast(same, compared, (expected + 1) / (compared + 2));
        if (same < thresholds.share() * compared || chance > thresholds.chance() / (thresholds.longest() - 1))
            return Optional.empty();
        double share = same / compared;
        double usual = expected / compared;
        return Optional.of(new SpamFlag(worker, SpamPattern.PERIODIC, (share - usual) / (1 - usual),
                Map.of("period", (double) period, "judgments", (double) answers.length, "share", share, "expected",
                        usual, "chance", chance)));
    }

    /** Where nobody else judged, what items are on the whole. */
    private double[] seen(int item, int worker) {
        double[] seen = others.without(item, worker);
        return Arrays.stream(seen).sum() == 0 ? shares : seen;
    }

    private int place(int worker, int item) {
        return Arrays.binarySearch(judgments.itemBy, judgments.workerFrom[worker], judgments.workerFrom[worker + 1],
                item);
    }

    private int most(int[] answers) {
        int[] counts = new int[shares.length];
        for (int answer : answers)
            counts[answer]++;
        return Arrays.stream(counts).max().orElse(0);
    }
}
