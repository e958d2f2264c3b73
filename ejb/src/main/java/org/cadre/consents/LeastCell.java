package org.cadre.consents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;

/**
 * A least size of a site's counts, as somebody asked for it.
 *
 * @param byCouncil whether that one was of the works council
 * @param decidedBy a second person; missing as long as it waits
 */
public record LeastCell(UUID id, String site, int size, String reason, ColleagueId askedBy, boolean byCouncil,
        Instant askedAt, Optional<ColleagueId> decidedBy, Optional<Instant> decidedAt, boolean granted) {
    public boolean open() {
        return decidedBy.isEmpty();
    }
}
