/**
 * Tests of the package of the same name.
 *
 * <p>Why against a database: what a machine may see is cut there.
 */
@NullMarked
package org.cadre.services;

import org.jspecify.annotations.NullMarked;
