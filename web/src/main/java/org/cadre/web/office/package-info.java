/**
 * The way to everything that the office, the works council and administrators look after.
 *
 * <p>Why a page and not the menu: two dozen links of which most people may use none help nobody.
 */
@NullMarked
package org.cadre.web.office;

import org.jspecify.annotations.NullMarked;
