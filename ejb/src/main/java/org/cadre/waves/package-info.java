/**
 * Finds and admits candidates, invites them in waves, and decides what comes next for an ask.
 *
 * <p>Why every verb asks what is now instead of believing its caller: messages of several kinds about one ask are in no
 * order among each other. Each verb locks the ask's plan, looks at the ask and its invitations as they are, and does what
 * is missing; so a repeat and a late arrival do no harm. Locks are taken in one order, plan first, then colleagues in one
 * order, so that two asks that want the same experts wait for each other and cannot block each other for ever.
 */
@NullMarked
package org.cadre.waves;

import org.jspecify.annotations.NullMarked;
