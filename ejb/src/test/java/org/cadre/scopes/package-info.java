/**
 * Tests of the package of the same name.
 *
 * <p>Why without a database: what is tested needs none.
 */
@NullMarked
package org.cadre.scopes;

import org.jspecify.annotations.NullMarked;
