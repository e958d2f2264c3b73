/**
 * Who is invited to an ask, who is next, and when that is over.
 *
 * <p>Why every handler asks what is now instead of believing its message: messages of several kinds about one ask are in
 * no order among each other. Each locks the ask's plan, looks at the ask and its invitations as they are, and does what
 * is missing; so a repeat and a late arrival do no harm. Locks are taken in one order, plan first, then colleagues in one
 * order, so that two asks that want the same experts wait for each other and cannot block each other for ever.
 */
@NullMarked
package org.cadre.routing;

import org.jspecify.annotations.NullMarked;
