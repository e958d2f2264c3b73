/** What is held, on a real database. */
@NullMarked
package org.cadre.holds;

import org.jspecify.annotations.NullMarked;
