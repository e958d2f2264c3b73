package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Query;

/** Ranks the experts for one need. */
final class Ranker {

    private static final int WORDS = 48;
    private static final int VOTES = 400;
    private static final int PROFILES = 400;
    private static final int RECENT = 200;
    private static final Map<String, Float> EVIDENCE = ordered(Fields.QUESTION, 1f, Fields.ANSWER, 0.5f, Fields.TAGS,
            0.5f);

    private static final Decay D7 = new Decay(7);
    private static final Decay D30 = new Decay(30);
    private static final Decay D180 = new Decay(180);

    private final Snapshot snapshot;
    private final Ordinals ordinals;
    private final Need need;
    private final AccessSearcher searcher;
    private final Eligible eligible;
    private final Map<LeafReaderContext, org.apache.lucene.util.Bits> counting = new LinkedHashMap<>();
    private final Map<Integer, Dossier> dossiers = new TreeMap<>();

    Ranker(Snapshot snapshot, Ordinals ordinals, Need need) throws IOException {
        this.snapshot = snapshot;
        this.ordinals = ordinals;
        this.need = need;
        this.searcher = new AccessSearcher(snapshot, need.access());
        this.eligible = new Eligible(snapshot, need, ordinals);
        for (Map.Entry<LeafReaderContext, EvidenceColumns> leaf : snapshot.evidence().entrySet()) {
            counting.put(leaf.getKey(), eligible.evidence(leaf.getKey(), leaf.getValue()));
        }
    }

    /** Everybody that anything speaks for. */
    List<Dossier> gather() throws IOException {
        String text = need.title() + '\n' + need.body();
        votes(text);
        new SkillMatch(searcher, eligible, need, PROFILES).addTo(this::dossier, text);
        recent();
        activity();
        List<Dossier> all = List.copyOf(dossiers.values());
        for (Dossier dossier : all) {
            for (Feature feature : Feature.values()) {
                if (feature.factor().equals(Factor.TOPICS) && feature != Feature.BEST_VOTE
                        || feature.factor().equals(Factor.ACTIVITY) || feature == Feature.ASKER) {
                    dossier.damp(feature);
                }
            }
        }
        return all;
    }

    List<Candidate> rank(Model model, int limit) throws IOException {
        record Scored(Dossier dossier, UUID id, double score) {}
        List<Scored> scored = new ArrayList<>();
        for (Dossier dossier : gather()) {
            scored.add(new Scored(dossier, ordinals.id(dossier.ordinal()), dossier.score(model)));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::id));
        Reasons reasons = new Reasons(model);
        List<Candidate> best = new ArrayList<>();
        for (Scored one : scored.subList(0, Math.min(limit, scored.size()))) {
            best.add(reasons.candidate(one.id(), one.dossier()));
        }
        return best;
    }

    private Dossier dossier(int ordinal) {
        return dossiers.computeIfAbsent(ordinal, Dossier::new);
    }

    private void votes(String text) throws IOException {
        TextQuery queries = new TextQuery(searcher, EVIDENCE, WORDS);
        List<Word> words = new ArrayList<>(Words.ofQuery(text));
        words.addAll(Words.ofQuery(String.join("\n", need.tags())));
        Optional<Query> query = TextQuery.any(queries.clauses(queries.telling(words)));
        if (query.isEmpty()) {
            return;
        }
        List<TopDocuments.Scored> found = TopDocuments.of(searcher, query.get(), counting::get, VOTES);
        double best = found.isEmpty() ? 1 : found.getFirst().score();
        for (TopDocuments.Scored vote : found) {
            EvidenceColumns columns = snapshot.evidence().get(vote.leaf());
            if (columns != null) {
                Dossier dossier = dossier(columns.expert(vote.doc()));
                long age = need.asOf().toEpochMilli() - columns.at(vote.doc());
                double share = Math.round(vote.score() / best * (1 << 20)) / (double) (1 << 20);
                dossier.add(Feature.VOTES_30, share * D30.after(age));
                dossier.add(Feature.VOTES_180, share * D180.after(age));
                dossier.add(Feature.VOTES_ALL, share);
                dossier.raise(Feature.BEST_VOTE, share);
                dossier.vote(vote);
            }
        }
    }

    /** Whoever answered last may be asked even if nothing matches. */
    private void recent() {
        snapshot.evidence().forEach((leaf, columns) -> {
            org.apache.lucene.util.Bits counts = counting.get(leaf);
            int[] byTime = columns.byTime();
            Set<Integer> seen = new java.util.HashSet<>();
            for (int i = byTime.length - 1; i >= 0 && seen.size() < RECENT && counts != null; i--) {
                if (counts.get(byTime[i]) && seen.add(columns.expert(byTime[i]))) {
                    dossier(columns.expert(byTime[i]));
                }
            }
        });
    }

    private void activity() {
        int asker = ordinals.known(need.asker());
        long now = need.asOf().toEpochMilli();
        snapshot.evidence().forEach((leaf, columns) -> {
            org.apache.lucene.util.Bits counts = counting.get(leaf);
            int[] docs = columns.byExpert();
            for (Dossier dossier : dossiers.values()) {
                for (int i = columns.firstOf(dossier.ordinal()); i < docs.length
                        && columns.expert(docs[i]) == dossier.ordinal(); i++) {
                    int doc = docs[i];
                    if (counts != null && counts.get(doc)) {
                        long age = now - columns.at(doc);
                        dossier.add(Feature.ACTIVE_7, D7.after(age));
                        dossier.add(Feature.ACTIVE_30, D30.after(age));
                        dossier.add(Feature.ACTIVE_180, D180.after(age));
                        dossier.add(Feature.ACTIVE_ALL, 1);
                        if (asker != EvidenceColumns.NOBODY && columns.asker(doc) == asker) {
                            dossier.add(Feature.ASKER, D180.after(age));
                        }
                    }
                }
            }
        });
    }

    private static Map<String, Float> ordered(String a, float x, String b, float y, String c, float z) {
        Map<String, Float> map = new LinkedHashMap<>();
        map.put(a, x);
        map.put(b, y);
        map.put(c, z);
        return map;
    }
}
