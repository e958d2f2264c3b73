package org.cadre.consensus;

import java.util.Arrays;

/**
 * Each judgment weighs as much as its worker is right more often than not: the log-odds {@code ln(p (K - 1) / (1 - p))}
 * of K classes, which decides best where workers err independently and evenly (Nitzan and Paroush 1982, International
 * Economic Review 23(2), 289-297; for K classes Li and Yu 2014, arXiv 1411.4086). Who is wrong more often than a guess
 * weighs against what they say. Probabilities are those of this model, with all classes equally probable beforehand.
 *
 * <p>How often a worker is right, p, comes from the items whose truth is known; where none is, from the agreement with
 * the weighted majority itself, in turns from the plain majority on until the weights stand still (Li and Yu's
 * iterative weighted majority voting, there with a linear weight). Either way the prior is added.
 *
 * @param prior of how often a worker is right
 */
public record WeightedMajority(Trust prior) implements Method {
    private static final int TURNS = 100;
    private static final double STILL = 1e-9;

    /** With the trust that a stranger has. */
    public static WeightedMajority usual() {
        return new WeightedMajority(Trust.STRANGER);
    }

    @Override
    public Consensus settle(Judgments judgments, Gold gold) {
        return gold.size() > 0 ? weighted(judgments, fromGold(judgments, gold)) : byAgreement(judgments);
    }

    /**
     * Weighs by what is known of the workers from elsewhere.
     *
     * @param right how often each worker is right, between 0 and 1, both excluded
     */
    public static Consensus weighted(Judgments judgments, double[] right) {
        if (right.length != judgments.workers() || Arrays.stream(right).anyMatch(p -> !(p > 0 && p < 1)))
            throw new IllegalArgumentException("each of %d workers is right with a probability between 0 and 1, not %s"
                    .formatted(judgments.workers(), Arrays.toString(right)));
        int classes = judgments.classes();
        double[] weights = Arrays.stream(right).map(p -> classes == 1 ? 1 : Math.log(p * (classes - 1) / (1 - p)))
                .toArray();
        double[] probabilities = new double[Judgments.cells(judgments.items(), classes)];
        for (int item = 0; item < judgments.items(); item++) {
            for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++)
                probabilities[item * classes + judgments.answerAt[at]] += weights[judgments.workerAt[at]];
            LogSpace.normalize(probabilities, item * classes, classes);
        }
        return new Consensus(classes, probabilities, MajorityVote.judged(judgments));
    }

    private double[] fromGold(Judgments judgments, Gold gold) {
        double[] right = new double[judgments.workers()];
        for (int worker = 0; worker < right.length; worker++) {
            Trust trust = prior;
            for (int by = judgments.workerFrom[worker]; by < judgments.workerFrom[worker + 1]; by++)
                if (gold.knows(judgments.itemBy[by]))
                    trust = trust.after(gold.truth(judgments.itemBy[by]) == judgments.answerBy[by] ? 1 : 0, 1);
            right[worker] = trust.mean();
        }
        return right;
    }

    private Consensus byAgreement(Judgments judgments) {
        var consensus = new MajorityVote().settle(judgments);
        double[] right = new double[judgments.workers()];
        for (int turn = 0; turn < TURNS; turn++) {
            double[] now = agreement(judgments, consensus);
            consensus = weighted(judgments, now);
            double moved = 0;
            for (int worker = 0; worker < now.length; worker++)
                moved = Math.max(moved, Math.abs(now[worker] - right[worker]));
            if (moved < STILL)
                break;
            right = now;
        }
        return consensus;
    }

    private double[] agreement(Judgments judgments, Consensus consensus) {
        double[] right = new double[judgments.workers()];
        for (int item = 0; item < judgments.items(); item++) {
            int[] leaders = consensus.leaders(item);
            for (int at = judgments.itemFrom[item]; at < judgments.itemFrom[item + 1]; at++)
                if (Arrays.binarySearch(leaders, judgments.answerAt[at]) >= 0)
                    right[judgments.workerAt[at]] += 1.0 / leaders.length;
        }
        for (int worker = 0; worker < right.length; worker++)
            right[worker] = prior.after(right[worker], judgments.judgmentsBy(worker)).mean();
        return right;
    }
}
