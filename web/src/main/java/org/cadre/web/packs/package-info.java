/**
 * Month-end packs on the portal and in the API: read, taken out as a file, signed.
 *
 * <p>Why one button for each role that may sign: whoever has both signs as one of them, knowingly, and the second signature stays
 * somebody else's.
 */
@NullMarked
package org.cadre.web.packs;

import org.jspecify.annotations.NullMarked;
