/** Tests of pools. */
@NullMarked
package org.cadre.pools;

import org.jspecify.annotations.NullMarked;
