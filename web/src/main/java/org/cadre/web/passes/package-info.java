/**
 * What the links of a mail lead to.
 *
 * <p>Why nobody needs to be signed in here: the link was sent to one person, works once and ends with what it is for; who
 * is on the road with nothing but a mail program can still say yes.
 */
@NullMarked
package org.cadre.web.passes;

import org.jspecify.annotations.NullMarked;
