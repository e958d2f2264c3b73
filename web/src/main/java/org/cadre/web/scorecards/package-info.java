/**
 * Reviewing what was delivered of a task.
 *
 * <p>Why a review has an address of its own: whoever sends a form twice, the second time after the next delivery, must not have
 * reviewed that one.
 */
@NullMarked
package org.cadre.web.scorecards;

import org.jspecify.annotations.NullMarked;
