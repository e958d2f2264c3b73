/**
 * Verified authorisations: the office enters and grants them, everybody reads their own.
 *
 * <p>Why one page for all: who grants has to see what waits, and who renews what ends next.
 */
@NullMarked
package org.cadre.web.authorisations;

import org.jspecify.annotations.NullMarked;
