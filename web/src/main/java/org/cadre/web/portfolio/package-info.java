/**
 * One's own portfolio on the portal and by the API.
 *
 * <p>Why the page to print is one of its own: what is printed or kept as a PDF goes out of the portal like any other file,
 * so the rules of exporting are asked and what is secret is left out.
 */
@NullMarked
package org.cadre.web.portfolio;

import org.jspecify.annotations.NullMarked;
