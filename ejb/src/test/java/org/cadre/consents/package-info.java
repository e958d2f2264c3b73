/** What may be used of whom, on a real database and index. */
@NullMarked
package org.cadre.consents;

import org.jspecify.annotations.NullMarked;
