/**
 * Tables of counts that may be shown: cells under a least size are left out, and as many others as it takes that nobody can
 * work them out from the margins.
 *
 * <p>Why a flow: a table with its margins is a circulation, rows to columns and back by the totals. What is shown is fixed, what is
 * left out can be anything from nothing up as long as the sums are right. So what a reader can find out about a cell is how much more or
 * less could run through it, round in a circle over other cells that are left out; this is exact, also for whole numbers
 * that cannot be negative (Fischetti and Salazar 1999, section 2; Cox 1980 for complementary suppression).
 *
 * <p>Why a small cell must look as if it could be large enough: a cell of which everybody can tell that it is between three
 * and four is as good as shown.
 *
 * <p>Why nought is as small as one: that nobody has answered tells of each.
 */
@NullMarked
package org.cadre.suppression;

import org.jspecify.annotations.NullMarked;
