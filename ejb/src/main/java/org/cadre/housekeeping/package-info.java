/**
 * What is thrown away once it has served: rows that only grow.
 *
 * <p>Why each feature brings its own {@link org.cadre.housekeeping.Chore}: only it knows when a row has served. Why a
 * table of due times: every node has the timer, and the row's lock lets one of them do the work, a small batch for each
 * transaction, so that no purge holds back the others' view of the change log.
 */
@NullMarked
package org.cadre.housekeeping;

import org.jspecify.annotations.NullMarked;
