/**
 * Deliveries of tasks are reviewed by two or three independent colleagues before their requester judges them.
 *
 * <p>Why seats: whoever is asked has one place at a delivery, whatever becomes of it, so that nobody is asked twice about the
 * same and nobody who has said anything has the last word. Everything that happens to a scorecard holds the plan of its task
 * first, as everything that happens to the task does: two who finish at once come one after the other.
 *
 * <p>Why nobody can name a reviewer: who could choose would choose the result. They are found as those who do tasks are, by the
 * same rules, and are in no line of reporting with who delivered. Where too few are found, requester and governance are told,
 * it is looked again each day, and only then the requester may judge alone, with a reason.
 *
 * <p>Why the median with one more reviewer: a mean would let the one who differs decide.
 *
 * <p>Why a requester may not know the figure: it is one of a named person, whose works council has to agree to it first. That
 * it passed or failed, and what the reviewers write, is about the delivery.
 */
@NullMarked
package org.cadre.scorecards;

import org.jspecify.annotations.NullMarked;
