package org.cadre.consensus;

import java.util.Arrays;
import java.util.Map;

/** The items of which the truth is known. */
public final class Gold {
    static final int UNKNOWN = -1;
    /** The truth is known and is none of the classes, so that nobody can be right. */
    static final int NO_CLASS = -2;
    private static final Gold NONE = new Gold(new int[0]);
    private final int[] truth;

    private Gold(int[] truth) {
        this.truth = truth;
    }

    public static Gold none() {
        return NONE;
    }

    /**
     * @param truths labels by items' keys; items that the judgments do not know are left out, and of one whose label is
     *            none of the classes every judgment is wrong
     */
    public static Gold of(Judgments judgments, Map<String, String> truths) {
        int[] truth = new int[judgments.items()];
        Arrays.fill(truth, UNKNOWN);
        truths.forEach((item, label) -> judgments.item(item)
                .ifPresent(number -> truth[number] = judgments.label(label).orElse(NO_CLASS)));
        return new Gold(truth);
    }

    /** How many items of these judgments are known. */
    public int size() {
        return (int) Arrays.stream(truth).filter(one -> one != UNKNOWN).count();
    }

    /** A class, {@link #UNKNOWN} or {@link #NO_CLASS}. */
    int truth(int item) {
        return item < truth.length ? truth[item] : UNKNOWN;
    }

    boolean knows(int item) {
        return truth(item) != UNKNOWN;
    }

    /** Whether it is known and is one of the classes. */
    boolean settles(int item) {
        return truth(item) >= 0;
    }
}
