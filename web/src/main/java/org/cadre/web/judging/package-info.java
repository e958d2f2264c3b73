/**
 * Working on batches: taking part, the quiz, the player, and the word of a person where judgments leave an item open; on the
 * portal and by the API.
 *
 * <p>Why a delivery can ask for the next item at once: a worker who needs ten seconds for an item waits for one answer and not
 * for two. On the page that is a part of it, which htmx gets for the same form that a browser without scripts sends.
 *
 * <p>Why places in a text are written down by their words: so they can be marked without a mouse and without a script, and read
 * again by whoever looks at them. A script only writes the same words.
 *
 * <p>Why a worker's figures stand on a page of their own: they are told to nobody else, so no page that others see has a place
 * for them.
 */
@NullMarked
package org.cadre.web.judging;

import org.jspecify.annotations.NullMarked;
