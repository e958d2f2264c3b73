/**
 * Asks handed out as evidence: for a purpose, approved by a second person, as a zip with a manifest.
 *
 * <p>Why walls stay closed: no role opens a wall, also not this one. What the requester may not see is not in the archive, and
 * nothing says how much that is: a number would tell that there is something. Whoever needs what is behind a wall asks one of its
 * members to make the request.
 *
 * <p>Why the archive is the requester's alone and bound to what they could see: it outlives no clearance and no wall.
 */
@NullMarked
package org.cadre.discovery;

import org.jspecify.annotations.NullMarked;
