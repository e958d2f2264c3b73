/**
 * Finds out who can answer a question, from what people answered before and from what they say they can do.
 *
 * <p>Why a library of its own: ranking is measured on archives in plain Java, and the code that is measured must be the
 * code that routes.
 */
@NullMarked
package org.cadre.index;

import org.jspecify.annotations.NullMarked;
