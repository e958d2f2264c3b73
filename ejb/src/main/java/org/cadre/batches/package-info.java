/**
 * Work of many small judgments: its form, its items and how they come in, what it will cost, its start, pauses and end.
 *
 * <p>Why a batch is a draft before it is an ask: a hundred thousand items and their form take days to get right, and the rules
 * can say whether it may be done at all only once it is known what is in them. The ask is filed under the draft's own id when
 * its requester starts it, so that whatever was written down about the one is about the other.
 *
 * <p>Why the batch's row counts no judgments: two hundred workers who deliver at once would wait for one another at that row.
 * Each item counts its own, and who wants the sum adds them up.
 *
 * <p>Why items are numbered: their order is the file's, a worker goes on from the number where they were, and everybody
 * begins at another one, so that workers seldom want the same row.
 */
@NullMarked
package org.cadre.batches;

import org.jspecify.annotations.NullMarked;
