/**
 * What a mail brings to a colleague who cannot sign in: a link by which they set their password, once and until it expires.
 * Activation opens an account for somebody whom the directory brought, a reset is for who has forgotten the password.
 *
 * <p>Why a request is answered before anybody is looked up: whether an address is known must not be told, and not by the
 * time that the answer takes either. The request is a row, the same for everybody; what comes of it happens behind.
 *
 * <p>Why a secret is made when its mail is written and not before: it stands in that mail and nowhere else, neither in the
 * outbox nor in a backup. A mail that is tried again is written again, and the copies before keep working until one is used.
 *
 * <p>Why a used link does not sign in: whoever has the mailbox for a minute would have the session for a day; with the
 * password replaced, its owner notices, and is told by mail.
 */
@NullMarked
package org.cadre.keys;

import org.jspecify.annotations.NullMarked;
