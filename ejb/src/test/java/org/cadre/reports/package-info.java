/** What may be used of whom, on a real database and index. */
@NullMarked
package org.cadre.reports;

import org.jspecify.annotations.NullMarked;
