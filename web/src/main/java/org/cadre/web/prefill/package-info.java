/**
 * Links that open the question's form filled, for any page, wall or device, with a code to be scanned.
 *
 * <p>Why nothing of a link is kept: it holds all that it fills in, and whoever opens it sends the question, or does not. So
 * a link can make a question more secret than usual, but neither less so, nor anonymous, nor put it behind a wall: the
 * writer of a link is not the asker. Why the code is drawn here and fetched from nowhere: nothing leaves the building.
 */
@NullMarked
package org.cadre.web.prefill;

import org.jspecify.annotations.NullMarked;
