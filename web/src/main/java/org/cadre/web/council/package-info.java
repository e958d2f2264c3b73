/**
 * What the works council of a site agrees to.
 *
 * <p>Why the council sees no more of people than anybody: it decides what may be used, and not about whom.
 */
@NullMarked
package org.cadre.web.council;

import org.jspecify.annotations.NullMarked;
