/**
 * Tells who would be asked a question, and why, before it is asked. Nothing is stored of it but that somebody did so, and
 * nothing is sent.
 *
 * <p>Why clearance plays no part for others than GOVERNANCE: the same text tried at two classifications would tell who is
 * cleared. To them the ranking is that of a public question, as the search for colleagues has it, and nobody is counted as not
 * cleared. To GOVERNANCE it is exact up to their own clearance, and who is excluded stands by name; what is behind a wall that
 * they are not in stays out for them as for everybody. Why others are given numbers only from a least size on: a smaller one
 * would tell of a single person that they are away or busy; and rounded, since two
 * questions that differ in one person would tell it too. Why a must passes over everybody who hides their skills from the
 * reader, whether they have it or not: by name in the ranking, they would be found out. Load plays no part in the ranking, as in a plan's: it is weighed
 * when a wave goes out, and then passes over whoever is at their limit. Why only asks that the reader may see bring anybody to their
 * limit here: else a colleague who is suddenly busy would tell of what they are busy with.
 */
@NullMarked
package org.cadre.simulator;

import org.jspecify.annotations.NullMarked;
