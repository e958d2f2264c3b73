/**
 * Editing, and what was there before.
 *
 * <p>Why a conflict is a page of its own kind and no error: whoever meets one has written something, and needs to see the
 * other's words beside it to say what both meant.
 */
@NullMarked
package org.cadre.web.revisions;

import org.jspecify.annotations.NullMarked;
