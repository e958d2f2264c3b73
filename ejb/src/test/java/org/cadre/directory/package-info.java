/**
 * Tests of the directory import.
 *
 * <p>Why files stand in the tests as text: what is wrong with them is seen beside what is expected.
 */
@NullMarked
package org.cadre.directory;

import org.jspecify.annotations.NullMarked;
