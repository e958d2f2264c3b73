/**
 * Tells colleagues what concerns them: in the portal's inbox, by mail and on pages that are open.
 *
 * <p>Why a notice holds ids and no text: it is worded when it is read or sent, in the language and under the clearance
 * that its recipient has then; so a mail that waited for a server of the company for two days betrays nothing that was
 * hidden in the meantime, and an ask that became secret is gone from the inbox too.
 *
 * <p>Why the mail is a message of its own, in a stream of its own: a notice is written once, with the event; a mail is
 * tried for days, and one that cannot be delivered holds up no other.
 */
@NullMarked
package org.cadre.notices;

import org.jspecify.annotations.NullMarked;
