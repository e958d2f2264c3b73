/**
 * Every page with sample content, to look at in a browser and to check by rules.
 *
 * <p>Why samples and not a running server: a designer sees all states of a page, also the rare ones, in a second.
 */
@NullMarked
package org.cadre.web.gallery;

import org.jspecify.annotations.NullMarked;
