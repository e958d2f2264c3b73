/**
 * Measures on archives of real questions how well the index finds who can answer.
 *
 * <p>Why beside the tests: it judges exactly the code that routes, and ships with nothing. The protocol is prequential:
 * each question is ranked with what had been written before it, each reply becomes evidence at its own time. Final
 * marks without a time (accepted, likes) are gold and never features. Everything that is learned is learned on the
 * topics between 65 and 80 % of an archive's time order, everything that is reported on the last 20 %.
 */
@NullMarked
package org.cadre.index.evaluation;

import org.jspecify.annotations.NullMarked;
