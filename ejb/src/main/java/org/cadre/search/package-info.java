/**
 * One box over questions, answers and people; questions like the one being typed; who could help with something.
 *
 * <p>Why everything found is looked up again: the index lags behind the database by a moment, and in that moment a thing
 * may have become one that the reader must not know of, not even as one of a number.
 */
@NullMarked
package org.cadre.search;

import org.jspecify.annotations.NullMarked;
