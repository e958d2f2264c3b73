package org.cadre.consensus;

import java.util.Arrays;

/** How far apart two classes are: the difference functions of Krippendorff 2011, section E. */
public sealed interface Metric {
    /** All classes are equally different. */
    record Nominal() implements Metric {}

    /** Classes have an order, that of their numbers. */
    record Ordinal() implements Metric {}

    /** Classes are numbers. @param values by class */
    record Interval(double[] values) implements Metric {
        public Interval {
            if (!Arrays.stream(values).allMatch(Double::isFinite))
                throw new IllegalArgumentException("values are finite, not " + Arrays.toString(values));
            values = values.clone();
        }

        /** @throws NumberFormatException where a label is no number */
        public static Interval ofLabels(Judgments judgments) {
            return new Interval(judgments.labels().stream().mapToDouble(Double::parseDouble).toArray());
        }
    }
}
