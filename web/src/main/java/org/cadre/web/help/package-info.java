/**
 * What the portal's words mean, and how the three who use it go about it.
 *
 * <p>Why the same sentence beside a word and on this page: whoever wonders where the word stands should not have to leave,
 * and whoever reads all of it should not read something else.
 */
@NullMarked
package org.cadre.web.help;

import org.jspecify.annotations.NullMarked;
