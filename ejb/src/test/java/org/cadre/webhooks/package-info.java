/**
 * Tests of the package of the same name.
 *
 * <p>Why against a database and a real receiver: who gets a turn is decided in the one, what arrives is seen at the other.
 */
@NullMarked
package org.cadre.webhooks;

import org.jspecify.annotations.NullMarked;
