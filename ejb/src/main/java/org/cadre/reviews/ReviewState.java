package org.cadre.reviews;

import java.time.Instant;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Byline;
import org.cadre.people.ColleagueId;

/**
 * Where the review of an accepted answer stands.
 *
 * @param overdue whether its time is over
 * @param mayRenew whether the reader may say that the answer is still right
 */
public record ReviewState(AnswerId answer, Instant dueAt, boolean overdue, Byline owner,
        Optional<ColleagueId> deputy, boolean mayRenew) {}
