/**
 * Tests of reading CSV.
 *
 * <p>Why without a database: every fault of a file is found before one is asked.
 */
@NullMarked
package org.cadre.csv;

import org.jspecify.annotations.NullMarked;
