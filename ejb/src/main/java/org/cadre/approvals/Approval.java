package org.cadre.approvals;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AskId;
import org.cadre.governance.Phrase;
import org.cadre.governance.RuleId;
import org.cadre.people.ColleagueId;

/**
 * What one rule wants for one held ask.
 *
 * @param role MANAGER, or the role of which anybody may decide
 * @param approver the one person who decides, where it is one
 * @param notBy who has refused it before, and does not hear the appeal
 * @param due when whoever is asked is asked again, or somebody else is; empty while nobody is
 */
public record Approval(long number, AskId ask, RuleId rule, Phrase reason, String role, Optional<ColleagueId> approver,
        Optional<ColleagueId> notBy, Instant since, Optional<Instant> due, Level level, State state,
        Optional<ColleagueId> decider) {
    /** How far up it has gone; at the end everybody of ADMIN and GOVERNANCE may decide. */
    public enum Level {
        ASKED, REMINDED, ESCALATED, OVERDUE
    }

    /** VOID is what the words that it was about have been changed since. */
    public enum State {
        WAITING, GIVEN, REFUSED, VOID
    }

    /** The same with other people to decide it. */
    Approval askedOf(String wantedRole, Optional<ColleagueId> who, Level reached, Optional<Instant> until) {
        return new Approval(number, ask, rule, reason, wantedRole, who, notBy, since, until, reached, state, decider);
    }
}
