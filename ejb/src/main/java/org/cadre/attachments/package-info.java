/**
 * Who may see and delete the files that asks, answers and comments refer to.
 *
 * <p>Why a file is shown only as long as the text of today refers to it: what was taken out of a text may have been more
 * secret than what is left, and who uploaded it can put it back.
 */
@NullMarked
package org.cadre.attachments;

import org.jspecify.annotations.NullMarked;
