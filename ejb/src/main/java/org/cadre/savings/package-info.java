/**
 * What an accepted answer saved, as its asker said with one tap.
 *
 * <p>Why five choices and no field: nobody measures what did not happen. A rough word that many give is worth more than an exact
 * one that few do, and it costs no page of its own.
 *
 * <p>Why a word that was changed is ended and not overwritten: a month that is over can be counted again as it stood at its end.
 *
 * <p>Why it belongs to one acceptance: an ask that was opened again was not saved anything by the answer before. What was said is
 * therefore good until the ask is accepted or opened once more, and nobody needs to take it away.
 */
@NullMarked
package org.cadre.savings;

import org.jspecify.annotations.NullMarked;
