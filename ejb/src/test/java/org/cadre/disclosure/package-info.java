/** Who sees what, by every way that leads to it. */
@NullMarked
package org.cadre.disclosure;

import org.jspecify.annotations.NullMarked;
