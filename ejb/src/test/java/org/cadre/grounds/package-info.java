/**
 * Why somebody was asked or was not.
 *
 * <p>Why against the starter book: its reasons are what a company reads first.
 */
@NullMarked
package org.cadre.grounds;

import org.jspecify.annotations.NullMarked;
