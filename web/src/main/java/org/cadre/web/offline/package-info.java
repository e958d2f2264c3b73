/**
 * The portal as an app of a phone: its manifest, and what can be read of one's own without a network.
 *
 * <p>Why the server says of each page whether a device may keep it: only it knows what is behind a wall or above
 * internal, and a script that guessed would leave secrets on phones. What is kept belongs to one session: the pages of
 * another reader, and those of a session that is over, are thrown away before anything is shown.
 */
@NullMarked
package org.cadre.web.offline;

import org.jspecify.annotations.NullMarked;
