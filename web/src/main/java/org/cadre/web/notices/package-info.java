/**
 * Notices for programs, and the stream of changes for open pages.
 *
 * <p>Why each stream has a thread of its own: it is a virtual one, so that a page on a slow line costs a few hundred bytes
 * and holds up nobody; and a loop that waits, checks and writes can be read at one look.
 */
@NullMarked
package org.cadre.web.notices;

import org.jspecify.annotations.NullMarked;
