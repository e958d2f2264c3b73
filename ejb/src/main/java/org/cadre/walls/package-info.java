/**
 * Walls as their owners keep them: what for, until when, and who is in by whose word.
 *
 * <p>Why only the owner lets people in: a role that opened walls would make each of them as closed as that role's holders are
 * many. GOVERNANCE makes a wall and names its owner, and then sees no more of it than anybody outside.
 *
 * <p>Why GOVERNANCE names another owner only where there is none who is here, and never itself: else naming were a role that opens
 * walls. Of such a wall it reads who owned it last and nothing else, not even its name.
 *
 * <p>Why a request to join is taken for every address alike: an answer that differed would tell which walls exist.
 *
 * <p>Why a wall that is over still stands: what is behind it stays as secret as it was; only new asks are not taken.
 */
@NullMarked
package org.cadre.walls;

import org.jspecify.annotations.NullMarked;
