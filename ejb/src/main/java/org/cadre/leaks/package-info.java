/**
 * Detectors of secrets and personal data in a text, as data loss prevention has them: text in, findings out.
 *
 * <p>Why so many shapes are narrow: a wrong alarm costs the trust in the right one. A number counts only with its check digits,
 * the ranges that its issuer uses and the way in which it is written; a password only where a name says that it is one and its
 * own letters look drawn by lot.
 *
 * <p>Why every shape begins at an anchor and looks a bounded way ahead: the time then grows with the text's length whatever the
 * text is, so that nobody stops a server by what they type.
 */
@NullMarked
package org.cadre.leaks;

import org.jspecify.annotations.NullMarked;
