package org.cadre.retention;

import java.time.Instant;
import java.util.Optional;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;

/**
 * How long one kind is kept.
 *
 * @param level whose classification; empty where there is one period for all
 * @param days from the last that happened
 * @param authors what becomes of it when whoever wrote it is erased
 * @param reason why; empty for the usual
 * @param setBy by whom; empty for the usual
 * @param inForce from when on; empty for the usual
 */
public record Period(RecordKind kind, Optional<Classification> level, int days, Authors authors, String reason,
        Optional<ColleagueId> setBy, Optional<Instant> inForce) {
    /** What becomes of the text of an erased colleague. */
    public enum Authors {
        KEEP, REMOVE
    }

    static Period usual(RecordKind kind, Optional<Classification> level) {
        return new Period(kind, level, kind.usualDays(level.orElse(null)), Authors.KEEP, "", Optional.empty(),
                Optional.empty());
    }
}
