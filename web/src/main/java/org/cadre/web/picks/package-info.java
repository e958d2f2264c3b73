/**
 * This week's colleagues near one's interests, and the choice to see none and to be seen by none.
 *
 * <p>Why the choice stands beside the picks: who does not want something looks for the way out where it appears.
 */
@NullMarked
package org.cadre.web.picks;

import org.jspecify.annotations.NullMarked;
