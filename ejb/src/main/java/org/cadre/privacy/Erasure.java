package org.cadre.privacy;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * A request to be erased, and what became of it.
 *
 * @param deadline until when it has to be decided
 * @param reason why it was refused
 * @param mentions texts of others that name the person and that nobody has looked at
 */
public record Erasure(ErasureId id, ColleagueId colleague, ColleagueId requestedBy, Instant requestedAt,
        Instant deadline, State state, Optional<ColleagueId> decidedBy, Optional<Instant> decidedAt, String reason,
        long mentions) {
    /** What became of it. */
    public enum State {
        OPEN, DONE, REFUSED
    }
}
