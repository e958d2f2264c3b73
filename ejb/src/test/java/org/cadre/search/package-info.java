/**
 * Search as several readers over one database.
 *
 * <p>Why with the real index: a leak is a matter of what the two say together.
 */
@NullMarked
package org.cadre.search;

import org.jspecify.annotations.NullMarked;
