/**
 * The ranking learns from the company's own outcomes: who turned out to help with what was asked.
 *
 * <p>What the works council has not agreed to, or somebody objects to, is not learned from: it is left out of what is learned as
 * it is left out of the ranking. Weights that were learned are tried in shadow first: each question that is asked afterwards and
 * settled is ranked by them too, as of the moment when it was asked, and only where they do no worse does somebody else than who
 * had them learned put them to use.
 */
@NullMarked
package org.cadre.learning;

import org.jspecify.annotations.NullMarked;
