package org.cadre.channels;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of each day in which no mail is wanted, on the colleague's own clock; where they end before they begin, they go
 * over midnight. Those that end when they begin are none.
 */
public record Quiet(LocalTime from, LocalTime until) {
    /** The instant itself, or the end of the quiet hours that it falls into. */
    public Instant over(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        if (!covers(local.toLocalTime()))
            return at;
        var end = local.with(until);
        return (end.isAfter(local) ? end : local.plusDays(1).with(until)).toInstant();
    }

    private boolean covers(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }
}
