/**
 * Tests of uploaded files.
 *
 * <p>Why here: what the dry run showed and what is applied must be the same file.
 */
@NullMarked
package org.cadre.uploads;

import org.jspecify.annotations.NullMarked;
