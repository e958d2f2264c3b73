/**
 * What somebody has done here, with what shows it: accepted answers, accepted deliveries, skills, endorsements. For that one
 * alone.
 *
 * <p>Why nobody else sees it: it would be a figure of a named person's performance. Why it holds only what its owner may
 * still see: an answer behind a wall that they left is no more theirs to tell of. Why a file leaves out what is above
 * INTERNAL or behind a wall, though the page shows it: a file goes further than its owner's clearance.
 */
@NullMarked
package org.cadre.portfolio;

import org.jspecify.annotations.NullMarked;
