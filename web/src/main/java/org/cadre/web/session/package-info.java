/**
 * Signing in and out.
 *
 * <p>Why a page of our own: a browser's own password window can be neither translated nor explained.
 */
@NullMarked
package org.cadre.web.session;

import org.jspecify.annotations.NullMarked;
