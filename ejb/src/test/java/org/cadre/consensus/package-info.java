/**
 * Consensus on crowds that are made up, so that the truth is known, and on real ones, which are read from the folder in
 * `cadre.judgments` where there is one.
 *
 * <p>Why the evaluation lives among the tests: it measures the code that settles batches, and nobody else needs to read
 * other people's sets.
 */
@NullMarked
package org.cadre.consensus;

import org.jspecify.annotations.NullMarked;
