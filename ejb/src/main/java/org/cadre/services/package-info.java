/**
 * Accounts of machines, which nobody signs in to: a token is all they have.
 *
 * <p>Why a machine is a colleague of its own, without a password: what it asks and answers stands under its name and not
 * under that of whoever set it up. It is never invited, and gets no mail.
 *
 * <p>Why it never sees more than its owner, at any time: what it may see is cut to what the owner may see whenever its
 * token is used, so that a clearance or a wall that the owner loses is lost to the machine in the same moment. When its
 * owner leaves it ends by a trigger, since people leave by an import's set-based statement too.
 */
@NullMarked
package org.cadre.services;

import org.jspecify.annotations.NullMarked;
