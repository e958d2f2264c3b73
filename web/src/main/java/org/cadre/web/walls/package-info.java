/**
 * Walls: the owner's page, and where GOVERNANCE makes one.
 *
 * <p>Why the page to ask to be let in is the same for every address: it must not tell which walls there are.
 */
@NullMarked
package org.cadre.web.walls;

import org.jspecify.annotations.NullMarked;
