/**
 * Pages and API: reads a request, calls one desk, shows one view.
 *
 * <p>Why pages are rendered on the server: every page works without JavaScript, and escaping is the template's job.
 */
@NullMarked
package org.cadre.web;

import org.jspecify.annotations.NullMarked;
