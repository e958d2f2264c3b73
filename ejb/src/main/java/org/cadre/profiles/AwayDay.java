package org.cadre.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.cadre.people.ExpertProfile;

/** An absence is stored as the instant at which it is over, and told as its last day. */
final class AwayDay {
    private AwayDay() {}

    static Instant over(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Empty where the colleague is not away now. */
    static Optional<LocalDate> last(ExpertProfile profile, ZoneId zone, Instant now) {
        return profile.awayUntil().filter(now::isBefore).map(over -> over.minusNanos(1).atZone(zone).toLocalDate());
    }
}
