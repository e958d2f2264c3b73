/**
 * Why somebody was invited to an ask or was not, and what a person says to whoever finds that wrong.
 *
 * <p>Why what was decided is read and only what never was is decided now: whoever was ruled on hears what counted then, with
 * its date, and whom the query left out hears what counts today, which is kept as a decision like any other.
 *
 * <p>Why nothing is said of others: who else was asked, and what about them was better, is theirs.
 */
@NullMarked
package org.cadre.grounds;

import org.jspecify.annotations.NullMarked;
