/** On a real database, with every archive really made. */
@NullMarked
package org.cadre.discovery;

import org.jspecify.annotations.NullMarked;
