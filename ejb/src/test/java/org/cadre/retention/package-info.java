/** What is thrown away when its time is over, on a real database. */
@NullMarked
package org.cadre.retention;

import org.jspecify.annotations.NullMarked;
