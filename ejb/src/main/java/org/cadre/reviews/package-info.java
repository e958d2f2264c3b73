/**
 * Accepted answers are looked at again after a while.
 *
 * <p>Why one owner and a deputy: what everybody sees to nobody sees to. Why an owner who has left is found out when it
 * matters and not when they leave: whoever is to see to it then should be somebody who is there then.
 */
@NullMarked
package org.cadre.reviews;

import org.jspecify.annotations.NullMarked;
