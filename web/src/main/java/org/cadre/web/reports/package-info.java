/**
 * Reports on the portal and in the API.
 *
 * <p>Why the pictures are made in a template: they are bars and a line. A chart library brings its own colours and fonts, which neither
 * follow the theme nor a reader's contrast, and its texts cannot be read out. Here a bar takes its colour from the site's own
 * tokens, states are told by shape and word as well, and the table beside it has the same numbers.
 *
 * <p>Why the filters are a form by GET: a figure can be sent to somebody else as an address.
 */
@NullMarked
package org.cadre.web.reports;

import org.jspecify.annotations.NullMarked;
