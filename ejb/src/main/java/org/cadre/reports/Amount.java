package org.cadre.reports;

import java.util.OptionalDouble;

/**
 * A number as it was told.
 *
 * @param people who are behind it
 * @param denominator 1 of a count; 0 where there is nothing to tell of
 */
public record Amount(long people, long numerator, long denominator) {
    public static final Amount NONE = new Amount(0, 0, 0);

    public OptionalDouble value() {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    Amount plus(Amount other, boolean count) {
        return new Amount(people + other.people, numerator + other.numerator,
                count ? 1 : denominator + other.denominator);
    }
}
