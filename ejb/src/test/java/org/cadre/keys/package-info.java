/**
 * Setting a password by a link of a mail, with a mail server that takes the mails.
 *
 * <p>Why the links are read from the mails: what is not in them nobody has.
 */
@NullMarked
package org.cadre.keys;

import org.jspecify.annotations.NullMarked;
