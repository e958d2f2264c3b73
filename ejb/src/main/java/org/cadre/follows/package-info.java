/**
 * Questions, tags and people that somebody wants to hear of.
 *
 * <p>Why askers and authors follow without a row: they always did, also in what was imported, and a row for each would have
 * to be kept right. Only what somebody decided is kept, so that who unfollows is left in peace for good.
 *
 * <p>Why nobody is told who follows them: to follow is to read, and reading is one's own matter.
 */
@NullMarked
package org.cadre.follows;

import org.jspecify.annotations.NullMarked;
