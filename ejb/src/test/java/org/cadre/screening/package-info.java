/**
 * That no text gets past the screening, and what becomes of those that do not pass.
 *
 * <p>Why one of the tests reads the compiled classes: whoever adds a desk seldom remembers a list.
 */
@NullMarked
package org.cadre.screening;

import org.jspecify.annotations.NullMarked;
