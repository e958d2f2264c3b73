package org.cadre.channels;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When gathered notices come, on the colleague's own clock.
 *
 * @param hour 0 to 23
 * @param day matters only where the rhythm is weekly
 */
public record Digest(Rhythm rhythm, int hour, DayOfWeek day) {
    public static final Digest USUAL = new Digest(Rhythm.DAILY, 8, DayOfWeek.MONDAY);

    public Digest {
        if (hour < 0 || hour > 23)
            throw new IllegalArgumentException("the digest's hour is " + hour + ", not 0 to 23");
    }

    /** The first one after an instant. */
    public Instant after(Instant now, ZoneId zone) {
        var today = now.atZone(zone).with(LocalTime.of(hour, 0));
        var next = rhythm == Rhythm.DAILY ? today : today.with(TemporalAdjusters.nextOrSame(day));
        if (next.toInstant().isAfter(now))
            return next.toInstant();
        return (rhythm == Rhythm.DAILY ? next.plusDays(1) : next.plusWeeks(1)).with(LocalTime.of(hour, 0)).toInstant();
    }
}
