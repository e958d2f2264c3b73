/**
 * The index beside a real database, without a server.
 *
 * <p>Why so: what is told apart here is an order of commits, a damaged file and a missing row, and none of them needs a
 * request.
 */
@NullMarked
package org.cadre.matching;

import org.jspecify.annotations.NullMarked;
