package org.cadre.consensus;

import java.util.List;

/**
 * When an item has been judged enough. The posterior of its leading class is that of the model behind {@link
 * WeightedMajority}, as in the optimal stopping of Wald 1945 (Sequential tests of statistical hypotheses, Annals of
 * Mathematical Statistics 16(2), 117-186): judge on until one class is probable enough or the most judgments are
 * reached.
 *
 * @param least judgments before anything is settled
 * @param most judgments; where they leave it open, a person adjudicates
 * @param early how probable the leading class must be to stop before the most are reached
 * @param settled how probable it must be at the most; under it, as with a tie, a person adjudicates
 */
public record Stopping(int least, int most, double early, double settled) {
    /** Who was never wrong in a few gold items may still be wrong in this one. */
    private static final double SUREST = 0.99;

    public Stopping {
        if (least < 1 || most < least)
            throw new IllegalArgumentException("least is 1 or more and most no less, not %d and %d"
                    .formatted(least, most));
        if (!(settled > 0 && settled <= early && early < 1))
            throw new IllegalArgumentException("settled is over 0, early no less and under 1, not %s and %s"
                    .formatted(settled, early));
    }

    /**
     * Two colleagues of whom nothing bad is known settle an easy item; a majority that is not worth much goes to a
     * person.
     */
    public static Stopping usual() {
        return new Stopping(2, 7, 0.95, 0.7);
    }

    /**
     * One judgment of an item.
     *
     * @param answer from 0
     * @param trust how often its worker is right, such as {@link Trust#mean}
     */
    public record Vote(int answer, double trust) {}

    /** What is to be done with the item next. */
    public enum Next {
        DONE, ANOTHER, ADJUDICATE
    }

    /**
     * @param leader the leading class; of several that tie the first
     * @param posterior how probable it is
     */
    public record Step(Next next, int leader, double posterior) {}

    /** @param classes two or more */
    public Step after(List<Vote> votes, int classes) {
        double[] posterior = posterior(votes, classes);
        int leader = 0;
        double second = 0;
        for (int answer = 1; answer < classes; answer++) {
            second = Math.max(second, Math.min(posterior[answer], posterior[leader]));
            leader = posterior[answer] > posterior[leader] ? answer : leader;
        }
        boolean alone = posterior[leader] - second > Consensus.TIE;
        return new Step(next(votes.size(), posterior[leader], alone), leader, posterior[leader]);
    }

    private Next next(int votes, double posterior, boolean alone) {
        if (votes >= least && posterior >= early && alone)
            return Next.DONE;
        if (votes < most)
            return Next.ANOTHER;
        return posterior >= settled && alone ? Next.DONE : Next.ADJUDICATE;
    }

    private static double[] posterior(List<Vote> votes, int classes) {
        if (classes < 2)
            throw new IllegalArgumentException("there are two classes or more, not " + classes);
        double[] posterior = new double[classes];
        for (Vote vote : votes) {
            if (vote.answer() < 0 || vote.answer() >= classes || !(vote.trust() >= 0 && vote.trust() <= 1))
                throw new IllegalArgumentException("%s is no vote on %d classes".formatted(vote, classes));
            double trust = Math.clamp(vote.trust(), 1 - SUREST, SUREST);
            posterior[vote.answer()] += Math.log(trust * (classes - 1) / (1 - trust));
        }
        LogSpace.normalize(posterior, 0, classes);
        return posterior;
    }
}
