package org.cadre.waves;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.cadre.people.ColleagueId;
import org.cadre.plans.CandidateSource;

/**
 * People who may be invited at a moment for another reason than that they fit.
 *
 * @param why as what they are invited
 * @param until by when those are to reply whom a pool's target time holds for
 */
record Call(CandidateSource why, Set<ColleagueId> people, Map<ColleagueId, Instant> until) {
    Call {
        people = Set.copyOf(people);
        until = Map.copyOf(until);
    }
}
