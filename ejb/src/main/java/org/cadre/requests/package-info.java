/**
 * What programs need that cannot see whether a request arrived: to send it again, and to change only what they have seen.
 *
 * <p>Why the receipt is written in the transaction of what it is about: whatever is killed when, either both are there or
 * neither is. An answer that failed leaves no receipt, since nothing was done that must not be done twice.
 *
 * <p>Why a receipt knows how much its caller could see: it may quote the thing that was made, and who has lost the sight of
 * that since gets the answer of a thing that does not exist.
 */
@NullMarked
package org.cadre.requests;

import org.jspecify.annotations.NullMarked;
