/**
 * What all judgments of a batch say together: for every item and method the most probable answer, how far workers agree, and
 * workers at whom a person should look.
 *
 * <p>Why a run and not a sum kept up to date: Dawid and Skene's method learns from everything at once, and an export must be
 * able to say of which judgments, by which parameters, its answers are.
 *
 * <p>Why results are written under an output of their own and switched at the end: whoever reads meanwhile, and whoever reads
 * after the server died in the middle, has the whole old results. The message that wants the run is delivered again until it
 * is through.
 *
 * <p>Why flags name nobody: a pattern is a reason to look and no proof. Whoever looks sees the pseudonym of the export, says
 * what they make of it, and that stands in the audit trail.
 */
@NullMarked
package org.cadre.outcomes;

import org.jspecify.annotations.NullMarked;
