/**
 * How experts are ranked: weights that were learned here, how they fare, and which are used.
 *
 * <p>Why the figures stand beside the button: whoever puts weights to use signs for what was seen.
 */
@NullMarked
package org.cadre.web.ranking;

import org.jspecify.annotations.NullMarked;
