package org.cadre.tuning;

import java.util.Collection;

/**
 * How weights that are tried fared beside those in use, on the same questions.
 *
 * @param questions how many
 * @param used mean of 1 over the place of the first who turned out to help, 0 where there is none; 0 to 1 (mean reciprocal
 *            rank, Voorhees 1999), by the weights in use
 * @param tried the same by those that are tried
 * @param low least that `tried` is above `used`, with 95 % confidence (normal approximation of the paired differences)
 * @param high most
 */
public record Comparison(int questions, double used, double tried, double low, double high) {
    private static final double NORMAL_95 = 1.96;

    /** A question: 1 over the place by each. */
    public record Pair(double used, double tried) {}

    public static Comparison of(Collection<Pair> pairs) {
        int size = pairs.size();
        double used = pairs.stream().mapToDouble(Pair::used).average().orElse(0);
        double tried = pairs.stream().mapToDouble(Pair::tried).average().orElse(0);
        double mean = tried - used;
        double squares = pairs.stream().mapToDouble(one -> Math.pow(one.tried() - one.used() - mean, 2)).sum();
        double error = size < 2 ? 1 : NORMAL_95 * Math.sqrt(squares / (size - 1) / size);
        return new Comparison(size, used, tried, mean - error, mean + error);
    }
}
