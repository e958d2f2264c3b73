package org.cadre.pools;

import java.time.Instant;
import java.util.Set;

import org.cadre.people.ColleagueId;

/**
 * Whom to ask of a pool.
 *
 * @param people who are on duty now, or else those whose duty begins next
 * @param onDuty whether it is now
 * @param until when the pool's target time is over
 */
public record Calling(Set<ColleagueId> people, boolean onDuty, Instant until) {
    public Calling {
        people = Set.copyOf(people);
    }
}
