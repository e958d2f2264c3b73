/**
 * How long what is kept, and throwing it away when that is over.
 *
 * <p>Why a rule is added and never changed: what was thrown away in March was thrown away by what was in force in March. Until
 * somebody of GOVERNANCE says otherwise the usual periods of {@link org.cadre.retention.RecordKind} hold.
 *
 * <p>Why the purge is a chore like any other: each batch is a transaction of its own, taken by one node at a time; killed
 * in the middle of one, it never happened, and the next one goes on. Each leaves how many rows went, and of each id the
 * hash, so that it can be proved of an id that it was thrown away, and the id itself is nowhere.
 *
 * <p>Why an ask's age counts from the last that happened to it: who answers an old question shows that it is still in use.
 *
 * <p>Why the audit trail goes from its beginning, in three steps: what is left must still be proved, by whoever has only the
 * file of checkpoints. So what is over is announced, every server hashes it once more and signs where the chain begins from
 * then on, and only what is signed goes; killed between two of them, the next turn goes on. The first entry that is held,
 * or whose own period is not over, keeps all that stand behind it.
 *
 * <p>Why numbers are given to a reader by what the reader may see, and a purge is written down by classification and wall: how
 * many asks are behind a wall is not everybody's business, also when they are gone.
 */
@NullMarked
package org.cadre.retention;

import org.jspecify.annotations.NullMarked;
