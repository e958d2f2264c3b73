/**
 * Accepted answers are looked at again after a while.
 *
 * <p>Why one owner and a deputy: what everybody sees to nobody sees to. Why who sees to
 * it is looked at when they leave and once more when it is due: what is overdue must not wait for somebody who is gone, and
 * whoever is to see to it then should be somebody who is there then.
 */
@NullMarked
package org.cadre.reviews;

import org.jspecify.annotations.NullMarked;
