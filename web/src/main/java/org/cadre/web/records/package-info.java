/**
 * Retention and legal holds, for GOVERNANCE to set and AUDITOR to read.
 *
 * <p>Why numbers on these pages can differ from reader to reader: nobody is told how much there is that they may not see.
 */
@NullMarked
package org.cadre.web.records;

import org.jspecify.annotations.NullMarked;
