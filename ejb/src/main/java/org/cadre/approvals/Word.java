package org.cadre.approvals;

import java.time.Instant;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/**
 * What was done or said about a held ask.
 *
 * @param actor nobody where time did it
 * @param deed APPROVED, REFUSED, REFUSED_BY_RULE, RETURNED, SENT, CHANGED, APPEALED, WITHDRAWN, REMINDED, ESCALATED or OVERDUE
 */
public record Word(Instant at, Optional<ColleagueId> actor, String deed, String words) {}
