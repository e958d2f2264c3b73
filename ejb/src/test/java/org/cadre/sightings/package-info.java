/**
 * What becomes of an ask that is made more secret.
 *
 * <p>Why with routing: an invitation is what most people know an ask by.
 */
@NullMarked
package org.cadre.sightings;

import org.jspecify.annotations.NullMarked;
