/**
 * Who works here, what they can do, and what each of them may see.
 *
 * <p>Why the expert profile is apart from the colleague: the company's directory owns the one, the colleague the other,
 * and neither import nor edit may touch the other's fields.
 */
@NullMarked
package org.cadre.people;

import org.jspecify.annotations.NullMarked;
