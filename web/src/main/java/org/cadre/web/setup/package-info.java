/**
 * The page that leads the first administrator to the first answer.
 *
 * <p>Why it only leads: each step has a page of its own, which stays the one place where that is done.
 */
@NullMarked
package org.cadre.web.setup;

import org.jspecify.annotations.NullMarked;
