/**
 * Tests of the package of the same name.
 *
 * <p>Why with a real database: what is done is what its tables tell.
 */
@NullMarked
package org.cadre.setup;

import org.jspecify.annotations.NullMarked;
