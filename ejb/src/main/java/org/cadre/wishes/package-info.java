/**
 * What an asker wishes for beside the text: skills that whoever helps must have or had better have, and a pool to be asked first.
 *
 * <p>Why a wish that nobody fulfils is never given up silently: the asker said that it matters. Only the asker relaxes it or
 * wishes for something else, and when that happened stays on record beside the wish.
 */
@NullMarked
package org.cadre.wishes;

import org.jspecify.annotations.NullMarked;
