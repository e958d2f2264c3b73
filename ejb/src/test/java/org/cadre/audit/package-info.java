/**
 * What is kept of reads.
 *
 * <p>Why with two days: a read of yesterday is another one.
 */
@NullMarked
package org.cadre.audit;

import org.jspecify.annotations.NullMarked;
