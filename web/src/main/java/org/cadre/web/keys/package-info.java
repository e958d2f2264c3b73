/**
 * Setting a password by a link of a mail, and wanting one.
 *
 * <p>Why the page after wanting one says the same to everybody: it must not tell whose addresses have an account. Why a link
 * that opens nothing any more is not a bare 404: its holder has it from us, and needs to know what to do next.
 */
@NullMarked
package org.cadre.web.keys;

import org.jspecify.annotations.NullMarked;
