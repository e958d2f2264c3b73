/**
 * Several colleagues writing one answer.
 *
 * <p>Why a page of its own: it is used seldom, and an answer's foot is no place for a form.
 */
@NullMarked
package org.cadre.web.authors;

import org.jspecify.annotations.NullMarked;
