package org.cadre.consensus;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a method makes of the judgments: for every item how probable each class is. */
public final class Consensus {
    /** Nearer than this is a tie: sums in another order differ in their last bits. */
    static final double TIE = 1e-9;
    private final int classes;
    private final double[] probabilities;
    private final BitSet told;

    /**
     * @param probabilities by item, then class; those of an item add up to 1
     * @param told the items of which anything is known
     */
    Consensus(int classes, double[] probabilities, BitSet told) {
        this.classes = classes;
        this.probabilities = probabilities;
        this.told = told;
    }

    public int items() {
        return probabilities.length / classes;
    }

    public int classes() {
        return classes;
    }

    /** Whether anybody judged the item or its truth is known; else its probabilities are a mere guess. */
    public boolean told(int item) {
        return told.get(item);
    }

    /** From 0 to 1. */
    public double probability(int item, int answer) {
        return probabilities[item * classes + answer];
    }

    /** By class, adding up to 1; a copy. */
    public double[] probabilities(int item) {
        return Arrays.copyOfRange(probabilities, item * classes, (item + 1) * classes);
    }

    /** The probability of the most probable class. */
    public double confidence(int item) {
        return IntStream.range(0, classes).mapToDouble(answer -> probability(item, answer)).max().orElse(0);
    }

    /** The most probable classes, rising: one, or those that tie; none where nothing is told of the item. */
    public int[] leaders(int item) {
        if (!told(item))
            return new int[0];
        double best = confidence(item);
        return IntStream.range(0, classes).filter(answer -> probability(item, answer) >= best - TIE).toArray();
    }

    /** The most probable class; empty where several tie or nothing is told. */
    public OptionalInt winner(int item) {
        int[] leaders = leaders(item);
        return leaders.length == 1 ? OptionalInt.of(leaders[0]) : OptionalInt.empty();
    }

    /** 1 where a class leads alone, 1/k where it ties with k - 1 others, else 0. */
    public double share(int item, int answer) {
        int[] leaders = leaders(item);
        return Arrays.binarySearch(leaders, answer) >= 0 ? 1.0 / leaders.length : 0;
    }

    /**
     * The share of items that are right, of those that are told and whose truth is known; a tie of k classes with the
     * truth among them counts 1/k.
     */
    public OptionalDouble accuracy(Gold gold) {
        return told.stream().filter(gold::knows).mapToDouble(item -> share(item, gold.truth(item))).average();
    }
}
