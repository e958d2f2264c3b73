/**
 * Working on a batch: who takes part, which item is whose for how long, what they say of it, and when it has been said often
 * enough.
 *
 * <p>Why an item is leased and not assigned: people are called away. A lease ends by the clock; then the item may go to somebody
 * else, and who comes late is heard all the same while there is room.
 *
 * <p>Why counters in the item's row: whether there is room is decided under that row's lock alone, and a constraint of the
 * table holds it, so that two who come for the last place cannot both have it. An item with an expected answer counts nothing:
 * everybody may have it, and it must not become a place where all wait.
 *
 * <p>Why items that somebody has begun come first, and then those behind a worker's own place: an item should soon have all its
 * judgments, and two hundred workers should not reach for one row. A worker's place goes round the batch like the hand of a
 * clock, so that what was looked at is not looked at again before everything else.
 *
 * <p>Why locks are taken in one order, the worker, then items by number, then leases: nobody waits in a circle.
 */
@NullMarked
package org.cadre.judging;

import org.jspecify.annotations.NullMarked;
