/**
 * Skills that accepted answers suggest to their author, to be confirmed or dismissed.
 *
 * <p>Why not among the skills of the profile: what is there is said already, and what is here nobody else sees.
 */
@NullMarked
package org.cadre.web.suggestions;

import org.jspecify.annotations.NullMarked;
