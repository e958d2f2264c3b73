package org.cadre.index;

/** Numbers whose sums do not depend on their order, because all are multiples of the same power of two. */
final class Exact {

    private static final double GRID = 1 << 20;

    private Exact() {}

    /** The nearest multiple of 2^-20. */
    static double of(double value) {
        return Math.round(value * GRID) / GRID;
    }
}
