/**
 * How this server does: whether it lives, whether it is ready, and how much waits.
 *
 * <p>Why one thread measures and everybody else reads what it measured: whoever asks is answered at once, however slow
 * the database is, and asking often costs nothing. A measurement that is old says by its age that the database hangs.
 *
 * <p>Why only counts and ages: those who run a server need not know what people ask, and a number of hidden asks would
 * tell that there are some, so nothing is counted by ask or person.
 */
@NullMarked
package org.cadre.operation;

import org.jspecify.annotations.NullMarked;
