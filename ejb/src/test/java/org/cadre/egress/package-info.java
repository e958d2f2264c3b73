/**
 * Tests of the package of the same name.
 *
 * <p>Why against real sockets: what a receiver can do to a connection is what they are about.
 */
@NullMarked
package org.cadre.egress;

import org.jspecify.annotations.NullMarked;
