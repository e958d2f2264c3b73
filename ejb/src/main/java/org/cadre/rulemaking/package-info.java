/**
 * The life of a rule: drafted, tested, replayed on what really happened, approved by a second person, stopped, excepted from.
 *
 * <p>Why the starter book is copied into the table at the first change: as long as a company changes nothing, a new version of
 * Cadre brings it new rules; from the first change on the book is the company's own, and nothing in it changes by itself.
 *
 * <p>Why a rule that would stop its own author is not taken: the office that locks itself out cannot let itself in again.
 */
@NullMarked
package org.cadre.rulemaking;

import org.jspecify.annotations.NullMarked;
