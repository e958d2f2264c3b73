/**
 * Reviews over a year, in moments.
 *
 * <p>Why with the real outbox: what is due later is what this is about.
 */
@NullMarked
package org.cadre.glass;

import org.jspecify.annotations.NullMarked;
