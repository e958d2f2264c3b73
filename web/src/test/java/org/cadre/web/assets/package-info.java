/**
 * Tests of the static files.
 *
 * <p>Why sizes are checked: a page stays light only if somebody counts.
 */
@NullMarked
package org.cadre.web.assets;

import org.jspecify.annotations.NullMarked;
