/**
 * Four eyes, dates and facts of authorisations.
 *
 * <p>Why against the database: two of its checks stand there.
 */
@NullMarked
package org.cadre.authorisations;

import org.jspecify.annotations.NullMarked;
