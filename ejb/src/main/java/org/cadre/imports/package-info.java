/**
 * Long imports: run off the request's thread, their progress and the lines that they could not take.
 *
 * <p>Why progress is stored and not kept in memory: whoever started an import looks for it from any page, server or day, and
 * what a killed server left behind must be seen as interrupted.
 */
@NullMarked
package org.cadre.imports;

import org.jspecify.annotations.NullMarked;
