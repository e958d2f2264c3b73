/**
 * What a mail lets its holder do without signing in: reply to an invitation, answer by mail, want no more mails.
 *
 * <p>Why a pass and not a signed address: a row can be used once, and ends with its invitation and with its holder's
 * employment; a signature is good until it expires, whoever has left in the meantime. Mail scanners fetch every address
 * that they find, so looking at a pass changes nothing.
 *
 * <p>Why none for what is above INTERNAL or behind a wall: a mail is read by whoever has the mailbox, and that is not
 * always its owner.
 */
@NullMarked
package org.cadre.passes;

import org.jspecify.annotations.NullMarked;
