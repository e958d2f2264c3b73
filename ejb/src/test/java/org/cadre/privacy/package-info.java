/** On a real database, with every archive really made. */
@NullMarked
package org.cadre.privacy;

import org.jspecify.annotations.NullMarked;
