/**
 * Why one was asked or was not, and what one finds wrong about it.
 *
 * <p>Why a page of its own and no part of the ask's: it asks the rules, and few readers ask why.
 */
@NullMarked
package org.cadre.web.grounds;

import org.jspecify.annotations.NullMarked;
