/** Tests of what judgments say together. */
@NullMarked
package org.cadre.outcomes;

import org.jspecify.annotations.NullMarked;
