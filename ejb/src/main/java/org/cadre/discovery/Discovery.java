package org.cadre.discovery;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/** A request for evidence, and what a second person said to it. */
public record Discovery(DiscoveryId id, String purpose, Wanted wanted, ColleagueId requestedBy, Instant requestedAt,
        State state, Optional<ColleagueId> decidedBy) {
    /** What became of it. */
    public enum State {
        OPEN, APPROVED, REFUSED
    }
}
