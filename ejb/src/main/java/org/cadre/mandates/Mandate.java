package org.cadre.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.cadre.people.ColleagueId;
import org.cadre.people.Role;

/**
 * That somebody is to have a role.
 *
 * @param exceptionUntil the last day, where it conflicts with another role of theirs
 * @param decider missing also where a single administrator gave it alone
 */
public record Mandate(MandateId id, ColleagueId person, Role role, ColleagueId requester, Instant requestedAt,
        String reason, Optional<LocalDate> exceptionUntil, MandateState state, Optional<ColleagueId> decider) {
    boolean concerns(ColleagueId who) {
        return person.equals(who) || requester.equals(who);
    }
}
