package org.cadre.consensus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often somebody is believed to be right: a beta distribution, as after so many right and wrong answers (Gelman and
 * others 2013, Bayesian Data Analysis, section 2.4).
 *
 * @param right more than 0
 * @param wrong more than 0
 */
public record Trust(double right, double wrong) {
    /** Of whom nothing is known: right two times of three, held as firmly as three answers. */
    public static final Trust STRANGER = new Trust(2, 1);

    public Trust {
        if (!(right > 0 && wrong > 0 && right + wrong < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("right and wrong are more than 0, not %s and %s"
                    .formatted(right, wrong));
    }

    /** One answer to an item whose truth was known. @param skill that the item asked for */
    public record GoldResult<S>(S skill, boolean right, Instant at) {}

    /**
     * By skill, from the results on items whose truth is known.
     *
     * @param halfLife after which a result counts half, and so on; empty where it counts for ever
     * @param now of later results none is older than nothing
     */
    public static <S> Map<S, Trust> bySkill(Trust prior, Collection<GoldResult<S>> results, Optional<Duration> halfLife,
            Instant now) {
        Map<S, Trust> bySkill = new HashMap<>();
        for (GoldResult<S> result : results) {
            double weight = halfLife.map(half -> weight(Duration.between(result.at(), now), half)).orElse(1.0);
            bySkill.merge(result.skill(), prior.after(result.right() ? weight : 0, weight), (known, _) -> known
                    .after(result.right() ? weight : 0, weight));
        }
        return bySkill;
    }

    /** @param right how many of these `answers` were right; both may be parts of one */
    public Trust after(double right, double answers) {
        return new Trust(this.right + right, wrong + answers - right);
    }

    /** The share of right answers to be expected. */
    public double mean() {
        return right / (right + wrong);
    }

    /**
     * What the share is not under, with this certainty: the lower end of a credible interval with one side, such as
     * 0.95.
     */
    public double atLeast(double certainty) {
        if (!(certainty > 0 && certainty < 1))
            throw new IllegalArgumentException("certainty is between 0 and 1, not " + certainty);
        return BetaFunction.quantile(1 - certainty, right, wrong);
    }

    private static double weight(Duration age, Duration halfLife) {
        return Math.pow(0.5, Math.max(0, (double) age.toMillis() / halfLife.toMillis()));
    }
}
