package org.cadre.rulemaking;

import java.time.Instant;
import java.util.Optional;

import org.cadre.governance.RuleId;
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.RuleText;

/**
 * A version of a rule as it is kept.
 *
 * @param reason why it was proposed, or rejected
 * @param starts when it takes the place of the version before
 */
public record RuleVersion(RuleId id, VersionState state, RuleText text, ColleagueId author, Instant draftedAt,
        Optional<String> reason, Optional<ColleagueId> decidedBy, Optional<Instant> decidedAt,
        Optional<Instant> starts) {
    /** Who stands as author and approver of the rules that Cadre brings. */
    public static final ColleagueId MAKERS = new ColleagueId(new java.util.UUID(0, 1));
    static final ColleagueId SECOND_MAKERS = new ColleagueId(new java.util.UUID(0, 2));

    public boolean brought() {
        return author.equals(MAKERS);
    }
}
