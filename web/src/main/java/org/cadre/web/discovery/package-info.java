/**
 * Asks handed out as evidence.
 *
 * <p>Why the page never says how much there is: what the requester may not see would be told by the difference.
 */
@NullMarked
package org.cadre.web.discovery;

import org.jspecify.annotations.NullMarked;
