/**
 * Batches for their requesters, on the portal and by the API: words and form, items, settings and estimate, progress.
 *
 * <p>Why the form is built with plain fields, each named by its path in the form's JSON: what is wrong with a form is told by that
 * path, and so stands beside its field, with and without JavaScript.
 */
@NullMarked
package org.cadre.web.batches;

import org.jspecify.annotations.NullMarked;
