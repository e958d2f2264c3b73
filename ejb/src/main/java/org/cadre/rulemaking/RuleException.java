package org.cadre.rulemaking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;

/**
 * For which cases a rule does not count, for a time.
 *
 * @param cases a condition over what the rule's stage knows
 * @param owner who answers for it
 * @param approvedBy empty until a second person approved it; it does not count before
 */
public record RuleException(UUID id, String rule, String cases, String reason, ColleagueId owner, ColleagueId askedBy,
        Instant askedAt, Instant starts, Instant ends, Optional<ColleagueId> approvedBy, Optional<Instant> approvedAt,
        Optional<ColleagueId> revokedBy, Optional<Instant> revokedAt) {
    public boolean counts(Instant at) {
        return approvedBy.isPresent() && revokedBy.isEmpty() && !at.isBefore(starts) && at.isBefore(ends);
    }
}
