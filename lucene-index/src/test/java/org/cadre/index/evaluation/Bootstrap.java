package org.cadre.index.evaluation;

import java.util.Arrays;
import java.util.Random;

/** Percentile bootstrap (Efron 1979): 2,000 samples with a fixed seed, 95 %. */
final class Bootstrap {

    private static final int SAMPLES = 2_000;

    /**
     * A mean and the interval it lies in.
     *
     * @param mean of the values
     * @param low 2.5th percentile of resampled means
     * @param high 97.5th percentile
     */
    record Interval(double mean, double low, double high) {}

    private Bootstrap() {}

    static Interval mean(double[] values) {
        double[] means = new double[SAMPLES];
        Random random = new Random(42);
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[random.nextInt(values.length)];
            }
            means[sample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Interval(Arrays.stream(values).average().orElse(Double.NaN), means[(int) (SAMPLES * 0.025)],
                means[(int) (SAMPLES * 0.975) - 1]);
    }

    /** The mean difference of two methods over the same questions. */
    static Interval difference(double[] ours, double[] theirs) {
        double[] differences = new double[ours.length];
        Arrays.setAll(differences, i -> ours[i] - theirs[i]);
        return mean(differences);
    }
}
