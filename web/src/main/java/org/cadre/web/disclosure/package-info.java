/**
 * Where a colleague chooses who sees which part of their page.
 *
 * <p>Why a page of its own, led to from the profile: it is set once, and all parts beside each other show what is left for
 * others to see.
 */
@NullMarked
package org.cadre.web.disclosure;

import org.jspecify.annotations.NullMarked;
