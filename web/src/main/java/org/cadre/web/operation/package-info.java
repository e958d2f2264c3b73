/**
 * What those who run the server ask it.
 *
 * <p>Why readiness waits for the index: a portal that finds nothing yet would look as if nobody knew anything.
 */
@NullMarked
package org.cadre.web.operation;

import org.jspecify.annotations.NullMarked;
