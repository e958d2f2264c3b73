/**
 * What a token may do: read or write, area by area.
 *
 * <p>Why areas and not single operations: whoever makes a token has to understand the list, and an operation that is added
 * to an area later must not leave every machine standing. Why writing does not include reading: a machine that only files
 * asks has no business in what others wrote.
 */
@NullMarked
package org.cadre.scopes;

import org.jspecify.annotations.NullMarked;
