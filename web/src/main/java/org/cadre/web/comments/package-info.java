/**
 * Comments below questions and answers.
 *
 * <p>Why the place to write one is folded away and kept when the rest is reloaded: whoever writes shall not lose a word
 * because somebody else was quicker.
 */
@NullMarked
package org.cadre.web.comments;

import org.jspecify.annotations.NullMarked;
