package org.cadre.consensus;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * How far workers agree beyond chance: 1 where always, 0 where no more than by chance, under 0 where less. By the
 * coincidence matrix (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections C to E); items with one
 * judgment or none do not count.
 */
public final class KrippendorffAlpha {
    /** More are texts and no classes, and each sample would fill a matrix of them. */
    private static final int MOST_CLASSES = 2_048;
    private final Metric metric;
    private final Ballots ballots;

    /** @throws IllegalArgumentException where an interval metric has not one value for each class, or there are over 2,048 */
    public KrippendorffAlpha(Judgments judgments, Metric metric) {
        if (judgments.classes() > MOST_CLASSES)
            throw new IllegalArgumentException("%,d classes are more than %,d".formatted(judgments.classes(),
                    MOST_CLASSES));
        if (metric instanceof Metric.Interval interval && interval.values().length != judgments.classes())
            throw new IllegalArgumentException(
                    "%d values for %d classes".formatted(interval.values().length, judgments.classes()));
        this.metric = metric;
        ballots = new Ballots(judgments);
    }

    /**
     * Where alpha would lie had other items been drawn.
     *
     * @param undefined of the samples, those which had no alpha; they are left out
     */
    public record Interval(double low, double high, int samples, int undefined) {}

    /**
     * Empty where no item has two judgments, or all that are compared are of one class: there is nothing to agree on.
     */
    public OptionalDouble value() {
        return of(ballots.coincidences(ballots.counts()));
    }

    /**
     * By the percentile bootstrap over items (Efron 1979): items are drawn again with replacement, as many as there
     * are, with all their judgments, and alpha is computed anew, its expected disagreement too. Not Krippendorff's own
     * bootstrap, which draws pairs of values as if those of one item were independent, and is too narrow for many
     * judgments an item.
     *
     * @param samples 100 or more; 1,000 are usual
     * @param level such as 0.95
     * @param seed the same gives the same
     * @return empty where alpha is undefined, or is in more than half of the samples
     */
    public Optional<Interval> interval(int samples, double level, long seed) {
        if (samples < 100 || !(level > 0 && level < 1))
            throw new IllegalArgumentException("samples are 100 or more and the level between 0 and 1, not %d and %s"
                    .formatted(samples, level));
        if (value().isEmpty())
            return Optional.empty();
        var random = new SplittableRandom(seed);
        double[] alphas = new double[samples];
        int defined = 0;
        for (int sample = 0; sample < samples; sample++) {
            OptionalDouble alpha = of(ballots.coincidences(ballots.drawn(random)));
            if (alpha.isPresent())
                alphas[defined++] = alpha.getAsDouble();
        }
        if (defined * 2 < samples)
            return Optional.empty();
        Arrays.sort(alphas, 0, defined);
        int outside = (int) Math.floor((1 - level) / 2 * defined);
        return Optional.of(new Interval(alphas[outside], alphas[defined - 1 - outside], samples, samples - defined));
    }

    private OptionalDouble of(double[][] coincidences) {
        double[] totals = Arrays.stream(coincidences).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
        double all = Arrays.stream(totals).sum();
        double[] places = places(totals);
        double observed = 0;
        double expected = 0;
        for (int one = 0; one < totals.length; one++)
            for (int other = 0; other < one; other++) {
                double difference = difference(places, one, other);
                observed += coincidences[one][other] * difference;
                expected += totals[one] * totals[other] * difference;
            }
        return expected > 0 ? OptionalDouble.of(1 - (all - 1) * observed / expected) : OptionalDouble.empty();
    }

    /** Where classes lie on a line; the ordinal difference is that of the middle ranks. */
    private double[] places(double[] totals) {
        return switch (metric) {
            case Metric.Nominal _ -> totals;
            case Metric.Interval interval -> interval.values();
            case Metric.Ordinal _ -> middleRanks(totals);
        };
    }

    private double difference(double[] places, int one, int other) {
        double apart = places[one] - places[other];
        return metric instanceof Metric.Nominal ? 1 : apart * apart;
    }

    private static double[] middleRanks(double[] totals) {
        double[] ranks = new double[totals.length];
        double below = 0;
        for (int answer = 0; answer < totals.length; answer++) {
            ranks[answer] = below + totals[answer] / 2;
            below += totals[answer];
        }
        return ranks;
    }
}
