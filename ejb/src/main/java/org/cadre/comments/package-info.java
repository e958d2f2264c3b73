/**
 * Short remarks on asks and answers.
 *
 * <p>Why they are no answers: they ask back or add a hint, are not voted on and show no expertise; so they stay small, and
 * whoever has more to say answers. Why a deleted one is not shown as a gap: who takes words back shall not be asked for
 * them.
 */
@NullMarked
package org.cadre.comments;

import org.jspecify.annotations.NullMarked;
