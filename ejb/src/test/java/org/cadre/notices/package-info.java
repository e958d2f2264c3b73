/**
 * Notices and their letters, on a real database and with a real mail server.
 *
 * <p>Why the handlers are called here as the relay calls them: what is told depends on the state that they find, and that
 * is only as real as the rows.
 */
@NullMarked
package org.cadre.notices;

import org.jspecify.annotations.NullMarked;
