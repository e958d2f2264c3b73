/**
 * Invitations and notices of the one who is asked.
 *
 * <p>Why an invitation has a page of its own: links in mails land there, and nothing happens before a button is pressed.
 */
@NullMarked
package org.cadre.web.inbox;

import org.jspecify.annotations.NullMarked;
