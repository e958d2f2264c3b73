/**
 * Invitations as their invitees see and answer them, and how each of them ends.
 *
 * <p>Why an invitation ends by itself and is not deleted: what was asked of whom, and what became of it, is load, fairness
 * and evidence. A reader finds the own ones only, and only while the ask may be seen, so that nobody learns who else was
 * invited; whoever changes one holds the lock of its ask's plan.
 */
@NullMarked
package org.cadre.invitations;

import org.jspecify.annotations.NullMarked;
