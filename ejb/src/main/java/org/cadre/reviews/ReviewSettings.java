package org.cadre.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

import org.cadre.asks.AnswerId;

/**
 * How the company wants answers to be looked at again.
 *
 * @param after how long after acceptance
 * @param deputyAfter how long a review is overdue before the deputy is told
 */
public record ReviewSettings(Period after, Duration deputyAfter) {
    public static final ReviewSettings USUAL = new ReviewSettings(Period.ofMonths(12), Duration.ofDays(14));

    Instant from(Instant now) {
        return now.atOffset(ZoneOffset.UTC).plus(after).toInstant();
    }

    /**
     * For what was accepted before it came here: when its own time is over, but nothing in the first twelfth of the time from
     * now. What would be due before then stands somewhere in the rest of it, by its id.
     */
    Instant ofPast(AnswerId answer, Instant accepted, Instant now) {
        long whole = Duration.between(now, from(now)).toSeconds();
        Instant first = now.plusSeconds(whole / 12);
        Instant own = from(accepted);
        return own.isAfter(first)
                ? own
                : first.plusSeconds(Math.floorMod(answer.value().getLeastSignificantBits(), whole - whole / 12));
    }
}
