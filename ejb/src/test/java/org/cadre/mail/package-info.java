/**
 * Letters as a real mail server receives them.
 *
 * <p>Why each is parsed again: what counts is what arrives after encoding and folding, not what was set.
 */
@NullMarked
package org.cadre.mail;

import org.jspecify.annotations.NullMarked;
