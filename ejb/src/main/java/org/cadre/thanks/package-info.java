/**
 * Thanks for answers: what their askers say, and that they helped again.
 *
 * <p>Why authors are told of later help in bundles, at most once a week for each answer: thanks that come one by one are
 * noise, and a count says more. Why the count is taken from what stands there when it is told: a vote that was taken back
 * thanks nobody. Why a question that was marked as the same counts only where whoever may see the answered one may see it
 * too: else the count would tell of something behind a wall.
 */
@NullMarked
package org.cadre.thanks;

import org.jspecify.annotations.NullMarked;
