/**
 * Finds out who can answer a question, from what people answered before and from what they say they can do; and what
 * was asked before. One {@link org.cadre.index.ExpertiseIndex} over one Lucene directory holds three kinds of documents:
 * {@link org.cadre.index.ExpertProfile profiles}, {@link org.cadre.index.Evidence evidence} and
 * {@link org.cadre.index.Post posts}.
 *
 * <h2>In short</h2>
 *
 * <pre>{@code
 * UUID ada = new UUID(1, 1);
 * UUID bob = new UUID(1, 2);
 * Instant now = Instant.parse("2026-03-01T09:00:00Z");
 * try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
 *     index.put(ExpertProfile.of(ada, "Ada").withSkills(SkillClaim.of(new UUID(9, 1), "Kubernetes", "k8s")));
 *     index.put(ExpertProfile.of(bob, "Bob"));
 *     index.put(Evidence.of(new UUID(2, 1), bob, "Renew a certificate", "Run certbot renew.",
 *             now.minus(Duration.ofDays(400))));
 *     index.refresh();
 *     Need need = Need.of("Who knows k8s?", "", now);
 *     for (Candidate candidate : index.rank(need, 10)) {
 *         System.out.println(candidate.expertId() + " " + candidate.factors().getFirst().key());
 *     }
 * }
 * }</pre>
 *
 * <p>prints Ada before Bob, Ada for a skill and Bob because he answered something, if long ago.
 *
 * <h2>Ranking</h2>
 *
 * <p>{@link org.cadre.index.ExpertiseIndex#rank Ranking} takes a {@link org.cadre.index.Need} and gives
 * {@link org.cadre.index.Candidate candidates} with their reasons, in four steps.
 * <ol>
 * <li><b>Who may be asked at all</b> is found once per need, over profiles: clearance and wall, absence, org units, places,
 * languages, mandatory skills, {@link org.cadre.index.Refusal refusals} over named facts. The answer is one bit for each
 * profile; what the bits are made of is kept for each segment, so that a filter costs one pass over a bit set.
 * <li><b>Evidence votes</b> for who gave it, if asker and expert may both see it: BM25 (Robertson and Zaragoza 2009) of the
 * need's most telling words, squared, over the best score of the need; model 2 of Balog, Azzopardi and de Rijke (2006),
 * with a decay by age. Where there is an {@link org.cadre.index.Embedder}, it also votes by the cosines of the need with the
 * question that was answered and with the answer.
 * <li><b>Claims</b> whose whole label stands in the need, or whose skill it names, count by level, last use and
 * endorsements; words of the profile count for little. Who answered anything lately is a candidate too.
 * <li><b>The score</b> is a weighted sum of logarithms of these; its parts are the reasons. The weights are learned
 * from archives by the evaluation in this module's tests; a {@link org.cadre.index.Learner} learns others from needs of which it
 * is known who could help, as of the moment when they arose.
 * </ol>
 *
 * <p>A score compares within one ranking only. Whether anybody is known to know at all is told by
 * {@link org.cadre.index.ExpertiseIndex#known}, where there is an embedder.
 *
 * <h2>Questions like one</h2>
 *
 * <p>{@link org.cadre.index.ExpertiseIndex#similar Similar questions} are those that have most of its words (BM25 over the most
 * that a text can have) and those that mean about the same (the cosine), each scored by both.
 *
 * <h2>Secrecy</h2>
 *
 * <p>Who may see what is decided inside the queries by {@link org.cadre.index.Access}. Text of each classification and
 * wall is indexed in fields of its own, whose statistics are added up per reader: what somebody may not see does not
 * change what they get, down to the last bit of a score.
 *
 * <h2>The same again</h2>
 *
 * <p>Ranking is deterministic. All scores that are added up are multiples of a power of two, so that their sums do not
 * depend on the order of documents, clauses or segments; ties are broken by id.
 *
 * <h2>Ranges and shapes</h2>
 *
 * <p>Ids are UUIDs; classifications and clearances 0 to 3; levels of skills 1 to 5; times {@link java.time.Instant}s, of which
 * milliseconds count; languages ISO 639 codes, of which English, German and French are stemmed. Paths of units are parted by
 * {@code /}. Of the text of a need 16,384 chars are read, and of those the 48 most telling words; nothing in it is an
 * operator. Scores are above or below 0 and compare within one call only.
 *
 * <h2>Threads, files and time</h2>
 *
 * <p>An {@link org.cadre.index.ExpertiseIndex} is safe for use by many threads; everything else that is public here, but
 * for a learner, is a value and never changes. Readers see the index as of the last {@link org.cadre.index.ExpertiseIndex#refresh()} and never wait
 * for a writer: what they need of a segment is read by whoever makes the segment. One process has a directory open at a
 * time. {@code mvn -Pbench} prints what a ranking costs in companies of any size, beside the bare Lucene query.
 *
 * <p>Damage is told by {@link org.cadre.index.IndexDamaged}, files of another version by
 * {@link org.cadre.index.IndexOutdated}: both mean that the index must be built anew, beside the old one, from wherever its
 * documents came from. It holds no truth of its own.
 *
 * <p>Why a library of its own: ranking is measured on archives in plain Java, and the code that is measured must be the
 * code that routes.
 */
@NullMarked
package org.cadre.index;

import org.jspecify.annotations.NullMarked;
