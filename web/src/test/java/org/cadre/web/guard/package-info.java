/**
 * Tests of the token and the headers.
 *
 * <p>Why the forged cases stand beside the good ones: a guard is known by what it refuses.
 */
@NullMarked
package org.cadre.web.guard;

import org.jspecify.annotations.NullMarked;
