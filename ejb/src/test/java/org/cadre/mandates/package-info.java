/**
 * Four eyes and conflicts of roles.
 *
 * <p>Why from the first administrator on: that one has to get by alone, and nobody later.
 */
@NullMarked
package org.cadre.mandates;

import org.jspecify.annotations.NullMarked;
