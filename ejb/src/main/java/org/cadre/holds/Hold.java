package org.cadre.holds;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * A hold as it is.
 *
 * @param matter the number under which the legal department knows it
 * @param scope ASK, SEARCH or PERSON
 * @param person who is held, of PERSON
 * @param asks how many asks are on its list that the reader may see; of a person none is listed
 */
public record Hold(HoldId id, String matter, String reason, String scope, Optional<ColleagueId> person,
        ColleagueId placedBy, Instant placedAt, Optional<ColleagueId> releasedBy, Optional<Instant> releasedAt,
        String releaseReason, long asks) {
    public boolean active() {
        return releasedAt.isEmpty();
    }
}
