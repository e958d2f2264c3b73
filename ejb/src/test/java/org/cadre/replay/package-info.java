/**
 * Tests of trying rules on what happened.
 *
 * <p>Why on rows that the desks themselves wrote: whether a fact can be read back depends on how it was kept.
 */
@NullMarked
package org.cadre.replay;

import org.jspecify.annotations.NullMarked;
