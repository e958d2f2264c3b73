/**
 * Finds out who can answer a question, from what people answered before and from what they say they can do; and what
 * was asked before. One {@link org.cadre.index.ExpertiseIndex} over one Lucene directory holds three kinds of documents:
 * {@link org.cadre.index.ExpertProfile profiles}, {@link org.cadre.index.Evidence evidence} and
 * {@link org.cadre.index.Post posts}.
 *
 * <p>{@link org.cadre.index.ExpertiseIndex#rank Ranking} takes a {@link org.cadre.index.Need} and gives
 * {@link org.cadre.index.Candidate candidates} with their reasons. Who may be asked at all is found once per need, over
 * profiles; evidence then votes for who gave it, if asker and expert may both see it. The score is a weighted sum of
 * logarithms of votes, activity and claims; its parts are the reasons.
 *
 * <p>Who may see what is decided inside the queries by {@link org.cadre.index.Access}. Text of each classification and
 * wall is indexed in fields of its own, whose statistics are added up per reader: what somebody may not see does not
 * change what they get, down to the last bit of a score.
 *
 * <p>What is none of the index's business decides by {@link org.cadre.index.Refusal refusals} over named facts of the
 * experts, inside the query.
 *
 * <p>Ranking is deterministic. All scores that are added up are multiples of a power of two, so that their sums do not
 * depend on the order of documents, clauses or segments; ties are broken by id.
 *
 * <p>Why a library of its own: ranking is measured on archives in plain Java, and the code that is measured must be the
 * code that routes.
 */
@NullMarked
package org.cadre.index;

import org.jspecify.annotations.NullMarked;
