/**
 * Tests of the package of the same name.
 *
 * <p>Why without a server: what is tested needs none.
 */
@NullMarked
package org.cadre.web.offline;

import org.jspecify.annotations.NullMarked;
