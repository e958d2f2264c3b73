package org.cadre.consensus;

import java.util.Arrays;

/** The median. */
final class Middle {
    private Middle() {}

    /** The upper one of two; 0 of none. */
    static double of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
