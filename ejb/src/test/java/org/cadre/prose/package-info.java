/**
 * Names within texts.
 *
 * <p>Why with real Markdown: what is code and what is not is the parser's to say.
 */
@NullMarked
package org.cadre.prose;

import org.jspecify.annotations.NullMarked;
