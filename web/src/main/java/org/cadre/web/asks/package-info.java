/**
 * One question from the form to the accepted answer.
 *
 * <p>Why the live parts are views of their own: a browser reloads them when told so, and a page without scripts holds the same.
 */
@NullMarked
package org.cadre.web.asks;

import org.jspecify.annotations.NullMarked;
