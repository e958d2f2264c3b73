package org.cadre.consensus;

/** Probabilities kept as logarithms, so that the product of many does not become nought. */
final class LogSpace {
    private LogSpace() {}

    /**
     * Makes probabilities that add up to 1 of logarithms of their proportions.
     *
     * @return the logarithm of the proportions' sum
     */
    static double normalize(double[] values, int from, int length) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = from; i < from + length; i++)
            most = Math.max(most, values[i]);
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            values[i] = Math.exp(values[i] - most);
            sum += values[i];
        }
        for (int i = from; i < from + length; i++)
            values[i] /= sum;
        return most + Math.log(sum);
    }
}
