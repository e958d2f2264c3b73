package org.cadre.waves;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.cadre.people.ColleagueId;

/**
 * People who may be invited at a moment for another reason than that they fit.
 *
 * @param until by when those are to reply whom a pool's target time holds for
 */
record Call(Set<ColleagueId> people, Map<ColleagueId, Instant> until) {
    static final Call NOBODY = new Call(Set.of(), Map.of());

    Call {
        people = Set.copyOf(people);
        until = Map.copyOf(until);
    }
}
