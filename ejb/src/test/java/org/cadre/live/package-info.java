/**
 * The feed of open pages.
 *
 * <p>Why with a real database: what may be told is a question to it.
 */
@NullMarked
package org.cadre.live;

import org.jspecify.annotations.NullMarked;
