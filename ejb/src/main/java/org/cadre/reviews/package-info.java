/**
 * Accepted answers are looked at again after a while.
 *
 * <p>Why one owner and a deputy: what everybody sees to nobody sees to. Why who sees to
 * it is looked at when they leave and once more when it is due: what is overdue must not wait for somebody who is gone, and
 * whoever is to see to it then should be somebody who is there then.
 *
 * <p>Why what came with an archive is spread: its answers are old, and hundreds of them may be one person's. On the first day
 * none is overdue, and then a few come at a time.
 */
@NullMarked
package org.cadre.reviews;

import org.jspecify.annotations.NullMarked;
