/**
 * The relay in a test's hand.
 *
 * <p>Why not the real one: a test says when messages go out, and nothing runs beside it.
 */
@NullMarked
package org.cadre.outbox;

import org.jspecify.annotations.NullMarked;
