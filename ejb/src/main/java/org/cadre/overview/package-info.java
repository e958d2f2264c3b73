/**
 * What the CIO office sees first on a Monday: what waits for one, what is late or wrong, and how the months went.
 *
 * <p>Why nothing is counted for it: it is opened more often than any report, so it reads lists that are short by nature and
 * the months that were closed, never the asks and decisions themselves.
 */
@NullMarked
package org.cadre.overview;

import org.jspecify.annotations.NullMarked;
