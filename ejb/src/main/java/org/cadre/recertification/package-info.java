/**
 * Whether everybody still needs the access that they have, asked once a quarter: every role, wall membership, authorisation and
 * machine's token that gives more than an employee has is an item, which one person keeps or revokes.
 *
 * <p>Why silence revokes nothing unless the company says so: who is on leave must not find that the audit lost its auditor. What
 * nobody answered goes to everybody of governance instead and stands there as overdue. Why a decision is not taken back: what is
 * revoked is over at once, and is given again as it was given first, by two people.
 *
 * <p>Why members of a wall are reviewed by its owner and shown to nobody else: no role opens a wall, and a count of its members
 * tells of it too. An owner is in by owning it, which governance decided, and so is no item.
 *
 * <p>Why an item keeps what it was when the review was opened: an auditor asks what its reviewer saw.
 */
@NullMarked
package org.cadre.recertification;

import org.jspecify.annotations.NullMarked;
