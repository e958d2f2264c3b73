/**
 * From what somebody needs to the form that fits: an answer that exists, a question, a task or a batch.
 *
 * <p>Why the text is sent and does not stand in an address: addresses stand in logs. Why nothing is guessed from it: a choice
 * of three with examples is quicker to see through than a wrong guess.
 */
@NullMarked
package org.cadre.web.need;

import org.jspecify.annotations.NullMarked;
