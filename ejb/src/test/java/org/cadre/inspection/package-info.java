/**
 * What governance and auditors find in a trail, and what they must not.
 *
 * <p>Why each with several readers: the trail is the one place where everything about everybody stands.
 */
@NullMarked
package org.cadre.inspection;

import org.jspecify.annotations.NullMarked;
