/**
 * Tests of the taxonomy.
 *
 * <p>Why some are skipped: the real taxonomies are read from a path given by `-Dcadre.taxonomies=DIR`.
 */
@NullMarked
package org.cadre.skills;

import org.jspecify.annotations.NullMarked;
