/**
 * What a colleague follows.
 *
 * <p>Why one form for all kinds: a question, a tag and a person are followed by the same button in three places.
 */
@NullMarked
package org.cadre.web.follows;

import org.jspecify.annotations.NullMarked;
