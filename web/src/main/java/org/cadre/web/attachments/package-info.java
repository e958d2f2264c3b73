/**
 * Files: handed in with a form, by pasting or by a program, and given out again.
 *
 * <p>Why a form's files are put into its text before anything else is done with it: the page, a preview and a form that comes
 * back with errors then all show them, and nothing is uploaded twice.
 */
@NullMarked
package org.cadre.web.attachments;

import org.jspecify.annotations.NullMarked;
