/**
 * Files as they are given out.
 *
 * <p>Why apart from a server: what a range or a name becomes in a header is a matter of characters.
 */
@NullMarked
package org.cadre.web.attachments;

import org.jspecify.annotations.NullMarked;
