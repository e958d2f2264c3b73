/** What a reader of a table can work out, tried by other means than the ones that it was made by. */
@NullMarked
package org.cadre.suppression;

import org.jspecify.annotations.NullMarked;
