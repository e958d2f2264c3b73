/**
 * Rules tried on what really happened, and how often those in force meet something.
 *
 * <p>Why no transaction lasts longer than a batch: years of decisions take minutes, and one transaction over all of them would
 * hold back everybody who reads the change log. What is looked at is therefore no snapshot; decisions are never changed.
 *
 * <p>Why newest first and within a budget of time: whoever waits learns soonest what the rule would do today, and is told how
 * far back it came and where to go on.
 *
 * <p>Why what its reader may not see is not counted either: a count that moves tells that there is something. Whoever is to know
 * what a rule does behind a wall asks one of its members.
 */
@NullMarked
package org.cadre.replay;

import org.jspecify.annotations.NullMarked;
