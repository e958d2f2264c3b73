/**
 * Working on batches: taking part, the quiz, the player, and the word of a person where judgments leave an item open.
 *
 * <p>Why a delivery can ask for the next item at once: a worker who needs ten seconds for an item waits for one answer and not
 * for two.
 */
@NullMarked
package org.cadre.web.judging;

import org.jspecify.annotations.NullMarked;
