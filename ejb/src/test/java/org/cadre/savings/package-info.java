/** What askers say that answers saved, on a real database. */
@NullMarked
package org.cadre.savings;

import org.jspecify.annotations.NullMarked;
