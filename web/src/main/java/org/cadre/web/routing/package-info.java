/**
 * Invitations and the progress of routing for programs.
 *
 * <p>Why routing has an address below its ask: it is as visible as the ask, and names nobody; an invitation is its
 * invitee's alone.
 */
@NullMarked
package org.cadre.web.routing;

import org.jspecify.annotations.NullMarked;
