/**
 * Comments as they are written, changed and deleted.
 *
 * <p>Why against a real database: that nothing of a deleted one is left is a matter of rows.
 */
@NullMarked
package org.cadre.comments;

import org.jspecify.annotations.NullMarked;
