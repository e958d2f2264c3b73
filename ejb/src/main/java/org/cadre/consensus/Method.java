package org.cadre.consensus;

/** A way to make one answer of many. Every one gives the same bits for the same judgments, and is for any thread. */
public sealed interface Method permits MajorityVote, WeightedMajority, DawidSkene {
    /**
     * @param gold what the method may learn about workers from
     * @throws IllegalArgumentException where a table of items and classes would have more than 67 million cells
     */
    Consensus settle(Judgments judgments, Gold gold);

    default Consensus settle(Judgments judgments) {
        return settle(judgments, Gold.none());
    }
}
