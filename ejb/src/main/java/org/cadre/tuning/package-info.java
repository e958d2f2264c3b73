/**
 * Weights of the ranking that were learned here, and how those fare that are tried.
 *
 * <p>Why apart from the learning: the ranking reads which weights are in use, and learning reads the ranking.
 */
@NullMarked
package org.cadre.tuning;

import org.jspecify.annotations.NullMarked;
