/**
 * Webhooks: administrators register where events go, see how they get there, and send them again.
 *
 * <p>Why the log shows no ask: an administrator may not see the ask that an event was about, or not any more.
 */
@NullMarked
package org.cadre.web.webhooks;

import org.jspecify.annotations.NullMarked;
