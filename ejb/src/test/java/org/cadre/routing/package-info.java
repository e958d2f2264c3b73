/** Tests of routing, from a filed ask to its last wave. */
@NullMarked
package org.cadre.routing;

import org.jspecify.annotations.NullMarked;
