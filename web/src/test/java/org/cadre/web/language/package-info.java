/**
 * Tests of the portal's words.
 *
 * <p>Why they read the files themselves: a key that one language lacks shows only on that page, in that language.
 */
@NullMarked
package org.cadre.web.language;

import org.jspecify.annotations.NullMarked;
