/**
 * What went wrong, said in one place: as a page to people, as RFC 9457 problem details to programs.
 *
 * <p>Why one mapper: a thing that may not be seen and a thing that is not there must read alike, byte for byte.
 */
@NullMarked
package org.cadre.web.problem;

import org.jspecify.annotations.NullMarked;
