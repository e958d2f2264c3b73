/**
 * Tests of the index.
 *
 * <p>Why laws are tested on generated companies beside examples: a leak shows in one company of thousands.
 */
@NullMarked
package org.cadre.index;

import org.jspecify.annotations.NullMarked;
