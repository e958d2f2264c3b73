/** Tests of working on batches. */
@NullMarked
package org.cadre.judging;

import org.jspecify.annotations.NullMarked;
