package org.cadre.waves;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.plans.CandidateSource;

/**
 * People who may be invited at a moment for another reason than that they fit.
 *
 * @param why as what they are invited
 * @param reason the same in words
 * @param until by when those are to reply whom a pool's target time holds for
 */
record Call(CandidateSource why, Message reason, Set<ColleagueId> people, Map<ColleagueId, Instant> until) {
    /** Where it is whoever fits. */
    static final Call NOBODY = new Call(CandidateSource.FOUND, Message.of("reason.profile"), Set.of(), Map.of());

    Call {
        people = Set.copyOf(people);
        until = Map.copyOf(until);
    }
}
