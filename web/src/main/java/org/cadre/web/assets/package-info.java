/**
 * Style, scripts and pictures of the portal, from this server and no other.
 *
 * <p>Why the address carries a hash of the contents: a browser may keep a file for ever, and a new release is a new
 * address.
 */
@NullMarked
package org.cadre.web.assets;

import org.jspecify.annotations.NullMarked;
