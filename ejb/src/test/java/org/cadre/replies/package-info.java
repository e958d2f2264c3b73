/**
 * Replies by mail, with a real IMAP server and a real database.
 *
 * <p>Why the mails are written out as they travel: what cuts and judges them works on what mail programs send, not on what
 * we would have sent.
 */
@NullMarked
package org.cadre.replies;

import org.jspecify.annotations.NullMarked;
