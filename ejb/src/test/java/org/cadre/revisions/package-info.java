/**
 * Edits as they are kept, compared and restored.
 *
 * <p>Why with two workers at once: nothing else shows that an edit is not lost.
 */
@NullMarked
package org.cadre.revisions;

import org.jspecify.annotations.NullMarked;
