/**
 * Tests of language and theme.
 *
 * <p>Why the way back is tested: an address given by a form must not lead out of the portal.
 */
@NullMarked
package org.cadre.web.preferences;

import org.jspecify.annotations.NullMarked;
