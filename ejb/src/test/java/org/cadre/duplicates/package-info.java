/**
 * How merging is set; merging itself is tested with routing, which it changes.
 *
 * <p>Why apart: what an administrator mistyped is told in words that name it.
 */
@NullMarked
package org.cadre.duplicates;

import org.jspecify.annotations.NullMarked;
