/**
 * Answers that come by mail.
 *
 * <p>Why the address is the proof and the sender only a check: a From line is written by whoever sends; the address that
 * a reply goes to was given to one colleague, for one ask, and is as random as a session. Both must fit, and where the
 * company's mail server says whether the sender is authentic, that is heeded too.
 *
 * <p>Why a mail is moved to another folder only after the commit: killed in between, it is met again, and its fingerprint
 * says that it was taken.
 *
 * <p>Why so many limits: a mailbox takes mail from everybody. What is read of a mail, how deep, how many of one sender,
 * and how long a server may take is bounded, so that a flood costs its headers and nothing else.
 *
 * <p>Why attachments are taken in before the words are posted: no file is handled in a transaction. Killed in between, they
 * belong to nothing and are thrown away.
 */
@NullMarked
package org.cadre.replies;

import org.jspecify.annotations.NullMarked;
