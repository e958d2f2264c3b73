package org.cadre.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How the company wants answers to be looked at again.
 *
 * @param after how long after acceptance
 * @param deputyAfter how long a review is overdue before the deputy is told
 */
record ReviewSettings(Period after, Duration deputyAfter) {
    static final ReviewSettings USUAL = new ReviewSettings(Period.ofMonths(12), Duration.ofDays(14));

    Instant from(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(after).toInstant();
    }
}
