/**
 * Who is calling, and whether they may call this at all.
 *
 * <p>Why an authentication mechanism of our own: one request brings either a browser's session cookie or a machine's
 * bearer token, and both are rows that end at once when their owner leaves.
 */
@NullMarked
package org.cadre.web.security;

import org.jspecify.annotations.NullMarked;
