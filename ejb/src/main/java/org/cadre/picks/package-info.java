/**
 * A few colleagues near one's interests, each week others.
 *
 * <p>Why only what somebody claims and shows tells why they were picked: whom or what one follows is nobody else's
 * business, so of the two it is only the reader's own that counts. Why nobody is picked for the same reader twice: a list
 * that repeats itself is not read. Why who does not want to be shown is never shown, also not in picks that were made
 * before: they are looked at again whenever they are read.
 */
@NullMarked
package org.cadre.picks;

import org.jspecify.annotations.NullMarked;
