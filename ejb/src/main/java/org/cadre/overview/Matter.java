package org.cadre.overview;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that waits for the reader, or that they should know of.
 *
 * @param count how many there are, at least one
 * @param late how many of them are over their time
 * @param due when the first of them is, where that is known
 */
public record Matter(Kind kind, int count, int late, Optional<Instant> due) {
    /** In the order in which they are to be looked at. */
    public enum Kind {
        /** The audit trail is not whole, or has not been sealed for long. */
        INTEGRITY,
        /** Asks that are held until the reader decides. */
        APPROVALS,
        /** Exceptions that a second person has to approve, late where they should count by now. */
        EXCEPTIONS,
        /** What report 8 calls overdue, as of now: each is late. */
        EXCEPTIONS_OVERDUE,
        /** Exceptions that count and end soon, so that the rule will hold again. */
        EXCEPTIONS_ENDING,
        /** Versions of rules that a second person has to approve, late where they should be in force by now. */
        RULES,
        /** Roles that a second person has to grant or to excuse. */
        MANDATES, AUTHORISATIONS,
        /** Requests to learn who asked anonymously. */
        GLASS,
        /** Access on which the reader has to decide in this quarter's review. */
        ACCESS,
        /** Targets that last month missed. */
        TARGETS
    }
}
