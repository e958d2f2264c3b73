package org.cadre.glass;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param lapse for how long a request waits for somebody to decide
 * @param shown for how long the two see the name
 */
public record GlassSettings(Duration lapse, Duration shown) {
    public static final GlassSettings USUAL = new GlassSettings(Duration.ofDays(7), Duration.ofHours(72));

    public GlassSettings {
        if (lapse.isNegative() || lapse.isZero())
            throw new IllegalArgumentException("cadre.glass.lapse is " + lapse + ", not longer than nothing");
        if (shown.isNegative() || shown.isZero())
            throw new IllegalArgumentException("cadre.glass.shown is " + shown + ", not longer than nothing");
    }
}
