/**
 * Facts in, ruling out: what the company's rules say of one case.
 *
 * <p>Why pure: a ruling must be the same in a request, in a replay a year later and in a test, so nothing here reads a
 * clock, a database or a request.
 */
@NullMarked
package org.cadre.governance;

import org.jspecify.annotations.NullMarked;
