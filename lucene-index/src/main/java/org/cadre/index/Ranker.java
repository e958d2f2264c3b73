package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Ranks the experts for one need: gathers what speaks for whom, weighs it, sorts. */
final class Ranker {

    private static final Map<String, Float> QUESTION = Map.of(Fields.QUESTION, 1f, Fields.TAGS, 0.5f);
    private static final Map<String, Float> ANSWER = Map.of(Fields.ANSWER, 1f);

    /**
     * So near comes the nearest answer to a question that somebody is known to know. Chosen by the slices for learning of two
     * archives: of their own questions 3 and 5 % stay below it, of each other's some 75 and 80 %. The sum of an expert's answers
     * told them apart less well, and not by the same number.
     */
    private static final double KNOWN = 0.28;

    private final Snapshot snapshot;
    private final Ordinals ordinals;
    private final Directions directions;
    private final Optional<byte[]> direction;
    private final Need need;
    private final AccessSearcher searcher;
    private final Eligible eligible;
    private final SkillMatch skills;
    private final Map<LeafReaderContext, CountingEvidence> counting = new LinkedHashMap<>();
    private final Map<Integer, Dossier> dossiers = HashMap.newHashMap(1_000);

    /** @param absentToo whether those who cannot be asked now are ranked as well */
    Ranker(Snapshot snapshot, Ordinals ordinals, Directions directions, Need need, boolean absentToo)
            throws IOException {
        this.snapshot = snapshot;
        this.directions = directions;
        this.direction = directions.of(need.title() + '\n' + need.body(),
                Language.of("", need.title() + '\n' + need.body()));
        this.ordinals = ordinals;
        this.need = need;
        this.searcher = new AccessSearcher(snapshot, need.access());
        this.eligible = new Eligible(snapshot, need, ordinals, absentToo);
        this.skills = new SkillMatch(searcher, eligible, need);
        for (Map.Entry<LeafReaderContext, EvidenceColumns> leaf : snapshot.evidence().entrySet()) {
            counting.put(leaf.getKey(), eligible.evidence(leaf.getKey(), leaf.getValue()));
        }
    }

    /** Everybody that anything speaks for. */
    List<Dossier> gather() throws IOException {
        String text = need.title() + '\n' + need.body();
        List<Word> words = Words.ofQuery(text);
        List<Word> tagged = new ArrayList<>(words);
        tagged.addAll(Words.ofQuery(String.join("\n", need.tags())));
        long now = need.asOf().toEpochMilli();
        Votes votes = new Votes(snapshot, searcher, this::counting, now);
        votes.addTo(this::dossier, tagged, QUESTION, Feature.QUESTIONS_YEAR, Feature.QUESTIONS_EVER,
                Feature.QUESTIONS_BEST);
        votes.addTo(this::dossier, words, ANSWER, Feature.ANSWERS_YEAR, Feature.ANSWERS_EVER, Feature.ANSWERS_BEST);
        skills.addTo(this::dossier, text, tagged);
        Activity activity = new Activity(counting.values(), now);
        activity.recent(this::dossier, eligible);
        if (direction.isPresent()) {
            new Meanings(snapshot, searcher.visible(), counting, directions, now, Nearest.FEW).addTo(this::dossier,
                    dossiers::containsKey, direction.get());
        }
        activity.addTo(dossiers.values(), ordinals.known(need.asker()));
        List<Dossier> all = List.copyOf(dossiers.values());
        Dossier.scale(all);
        return all;
    }

    /** The same where not everything counts; whom nothing speaks for any more is no candidate. */
    List<Dossier> gather(Muting muting) throws IOException {
        List<Dossier> all = gather();
        if (muting == Muting.NONE) {
            return all;
        }
        Map<UUID, Set<String>> muted = muting.of(all.stream().map(this::id).toList());
        List<Dossier> left = new ArrayList<>(all.size());
        for (Dossier one : all) {
            Set<String> factors = muted.getOrDefault(id(one), Set.of());
            if (factors.isEmpty() || one.mute(factors)) {
                left.add(one);
            }
        }
        return left;
    }

    private UUID id(Dossier one) {
        return ordinals.id(one.ordinal());
    }

    List<Candidate> rank(int limit, Muting muting, Model model) throws IOException {
        Weights weights = model.weights(meant());
        record Scored(Dossier dossier, UUID id, double score) {}
        Comparator<Scored> bestLast = Comparator.comparingDouble(Scored::score)
                .thenComparing(Comparator.comparing(Scored::id).reversed());
        PriorityQueue<Scored> kept = new PriorityQueue<>(bestLast);
        double least = Double.NEGATIVE_INFINITY;
        for (Dossier one : gather(muting)) {
            double score = one.score(weights);
            if (score >= least) {
                kept.add(new Scored(one, id(one), score));
            }
            if (kept.size() > limit) {
                kept.remove();
                least = kept.element().score();
            }
        }
        Reasons reasons = new Reasons(weights, skills);
        List<Candidate> best = new ArrayList<>();
        for (Scored one : kept.stream().sorted(bestLast.reversed()).toList()) {
            best.add(reasons.candidate(one.id(), one.dossier()));
        }
        return best;
    }

    /** See {@link ExpertiseIndex#known}. */
    Optional<Boolean> known(Muting muting) throws IOException {
        return meant()
                ? Optional.of(gather(muting).stream()
                        .anyMatch(one -> one.nearest() >= KNOWN || one.feature(Feature.SKILLS) > 0))
                : Optional.empty();
    }

    /** Whether evidence is also found by what it means. */
    boolean meant() {
        return direction.isPresent();
    }

    private @Nullable FixedBitSet counting(LeafReaderContext leaf) {
        CountingEvidence segment = counting.get(leaf);
        return segment == null ? null : segment.docs();
    }

    private Dossier dossier(int ordinal) {
        return dossiers.computeIfAbsent(ordinal, Dossier::new);
    }
}
