/**
 * The chain under transactions that come and go, and its seals in a real folder.
 *
 * <p>Why with several connections: one would never wait for another.
 */
@NullMarked
package org.cadre.trail;

import org.jspecify.annotations.NullMarked;
