/**
 * What somebody with the tables' own role does to a trail, and what the verifier says of it.
 *
 * <p>Why by SQL: the run-time role could not.
 */
@NullMarked
package org.cadre.verifier;

import org.jspecify.annotations.NullMarked;
