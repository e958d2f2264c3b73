/**
 * Tells an asker before sending how many colleagues an ask would reach, and which rule limits them. Nothing is stored and
 * nothing is sent.
 *
 * <p>Why it goes the way of routing and not one of its own: a preview that is computed otherwise is believed once.
 *
 * <p>Why numbers are rounded down to a multiple of the least that is told, and smaller ones not told: the same text tried
 * twice, with one thing changed, would else tell of a single colleague that a rule keeps them out or what they can. Whoever
 * is not cleared, or outside the wall, is not counted at all, also not as left out: to the asker they are not there. Why
 * only work that the asker may see keeps anybody busy here: a number that falls by what happens behind a wall would tell
 * that there is one.
 *
 * <p>Why no trace of it is kept: it comes while somebody types, and says less than filing the ask would.
 */
@NullMarked
package org.cadre.foresight;

import org.jspecify.annotations.NullMarked;
