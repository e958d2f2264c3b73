/**
 * Tests of the package of the same name.
 *
 * <p>Why against a database: what is tested are its locks and transactions.
 */
@NullMarked
package org.cadre.requests;

import org.jspecify.annotations.NullMarked;
