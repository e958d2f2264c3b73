/**
 * Conditions over declared, typed facts, written in the Common Expression Language.
 *
 * <p>Why macros and comprehensions are off: without them an expression costs no more than its own length, and its tree stays
 * small enough to be read as a sentence and turned into a filter. Lists are compared by {@code in}, {@code subset},
 * {@code overlaps} and {@code within} instead.
 *
 * <p>Why every fact that a condition names must be there before it is evaluated: CEL says that {@code missing < 3 && false} is
 * false, and a lone missing fact gives an unknown without an exception; both would let through what a rule was to stop.
 */
@NullMarked
package org.cadre.conditions;

import org.jspecify.annotations.NullMarked;
