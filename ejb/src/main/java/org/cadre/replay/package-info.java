/**
 * Rules tried on what really happened, and how often those in force meet something.
 *
 * <p>Why no transaction lasts longer than a batch: years of decisions take minutes, and one transaction over all of them would
 * hold back everybody who reads the change log. What is looked at is therefore no snapshot; decisions are never changed.
 *
 * <p>Why newest first and within a budget of time: whoever waits learns soonest what the rule would do today, and is told how
 * far back it came and where to go on.
 *
 * <p>Why the counts are over all cases and the list is not: a rule holds for asks that its author may never see, and a sum over
 * a month names none of them; whatever can be clicked is only what the reader sees anyway.
 */
@NullMarked
package org.cadre.replay;

import org.jspecify.annotations.NullMarked;
