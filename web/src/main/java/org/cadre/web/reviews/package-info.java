/**
 * Whether an accepted answer is still right.
 *
 * <p>Why one press is enough to say yes: a review that needs more is put off.
 */
@NullMarked
package org.cadre.web.reviews;

import org.jspecify.annotations.NullMarked;
