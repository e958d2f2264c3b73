/**
 * Long imports: run off the request's thread, their progress and the lines that they could not take.
 *
 * <p>Why progress is stored and not kept in memory: whoever started an import looks for it from any page, server or day, and
 * what a killed server left behind must be seen as interrupted.
 *
 * <p>Why a file of people or skills is staged: one long transaction would hold back the change log's horizon for everybody. A
 * file is read into its stage in small transactions, checked there, and applied by a few statements over whole sets in one
 * short transaction, which also notes the outcome; so a kill at any time leaves all or nothing, and a job that says so. What
 * is applied is what was checked, on whichever server the second click lands; the uploaded file itself is deleted as soon as
 * it was read, and the stage when it was applied, was refused, or is a day old.
 */
@NullMarked
package org.cadre.imports;

import org.jspecify.annotations.NullMarked;
