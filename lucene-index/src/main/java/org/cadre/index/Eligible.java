package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which experts may be ranked for a need, and which of the asker's evidence each of them may see too. Found once per need,
 * over profiles; evidence is then checked by its expert's ordinal alone.
 */
final class Eligible {

    private final Need need;
    private final Map<LeafReaderContext, ProfileColumns> profiles = new LinkedHashMap<>();
    private final FixedBitSet passed;
    private final Map<Compartment, FixedBitSet> allowed = new HashMap<>();

    Eligible(IndexSearcher searcher, Need need, Ordinals ordinals, boolean absentToo) throws IOException {
        this.need = need;
        this.passed = new FixedBitSet(Math.max(1, ordinals.size()));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ProfileColumns.of(leaf).ifPresent(columns -> profiles.put(leaf, columns));
        }
        long now = need.asOf().toEpochMilli();
        profiles.values().forEach(columns -> columns.addTo(passed, need.classification(), absentToo, now));
        filter(searcher);
        for (Map.Entry<LeafReaderContext, ProfileColumns> leaf : profiles.entrySet()) {
            leaf.getValue().remove(passed, need.filters().refusals(), searcher, leaf.getKey());
        }
        keepMembers(passed, need.wall());
        if (!need.filters().among().isEmpty()) {
            passed.and(experts(among -> need.filters().among().forEach(id -> set(among, ordinals.known(id)))));
        }
        need.excluded().forEach(id -> clear(passed, ordinals.known(id)));
        clear(passed, ordinals.known(need.asker()));
    }

    /** The profiles that passed, of one segment; null if it has none. */
    @Nullable
    Bits profiles(LeafReaderContext leaf) {
        ProfileColumns columns = profiles.get(leaf);
        return columns == null ? null : new PassedProfiles(columns, passed, leaf.reader().maxDoc());
    }

    /**
     * The evidence of a segment that counts: visible to the asker and to who gave it, given by somebody that passed,
     * before the need, and not deleted.
     */
    Bits evidence(LeafReaderContext leaf, EvidenceColumns columns) {
        FixedBitSet[] experts = columns.compartments().stream()
                .map(compartment -> allowed.computeIfAbsent(compartment, this::allowed)).toArray(FixedBitSet[]::new);
        return new CountingEvidence(columns, experts, leaf.reader().getLiveDocs(), need.asOf().toEpochMilli());
    }

    private FixedBitSet allowed(Compartment compartment) {
        if (!compartment.visibleTo(need.access())) {
            return experts(_ -> {});
        }
        FixedBitSet experts = experts(cleared -> profiles.values()
                .forEach(columns -> columns.addCleared(cleared, compartment.classification())));
        experts.and(passed);
        keepMembers(experts, compartment.wall());
        return experts;
    }

    private void keepMembers(FixedBitSet experts, @Nullable String wall) {
        if (wall != null) {
            experts.and(experts(inside -> profiles.values().forEach(columns -> columns.addMembers(inside, wall))));
        }
    }

    private FixedBitSet experts(Consumer<FixedBitSet> who) {
        FixedBitSet experts = new FixedBitSet(passed.length());
        who.accept(experts);
        return experts;
    }

    /** Keeps those whom the need's own filters let through. */
    private void filter(IndexSearcher searcher) throws IOException {
        BooleanQuery query = filters();
        if (query.clauses().isEmpty()) {
            return;
        }
        FixedBitSet found = new FixedBitSet(passed.length());
        Weight weight = searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)),
                ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (Map.Entry<LeafReaderContext, ProfileColumns> leaf : profiles.entrySet()) {
            Scorer scorer = weight.scorer(leaf.getKey());
            DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                set(found, leaf.getValue().expert(doc));
            }
        }
        passed.and(found);
    }

    private BooleanQuery filters() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        ExpertFilters filters = need.filters();
        must(all, Fields.EXPERT_UNIT, filters.orgUnits());
        must(all, Fields.COUNTRY, filters.countries());
        must(all, Fields.SITE, filters.sites());
        must(all, Fields.SPEAKS, filters.languages());
        for (SkillNeed skill : need.skills()) {
            if (skill.mandatory()) {
                must(all, Fields.CLAIM,
                        skill.nodes().map(node -> Documents.claim(node, skill.minimumLevel())).toList());
            }
        }
        return all.build();
    }

    private static void must(BooleanQuery.Builder all, String field, Collection<String> values) {
        List<BytesRef> terms = new ArrayList<>();
        values.forEach(value -> terms.add(new BytesRef(value)));
        if (terms.size() == 1) {
            all.add(new TermQuery(new Term(field, terms.getFirst())), Occur.FILTER);
        } else if (!terms.isEmpty()) {
            all.add(new TermInSetQuery(field, terms), Occur.FILTER);
        }
    }

    private static void set(FixedBitSet experts, int ordinal) {
        if (ordinal != EvidenceColumns.NOBODY) {
            experts.set(ordinal);
        }
    }

    private static void clear(FixedBitSet experts, int ordinal) {
        if (ordinal != EvidenceColumns.NOBODY) {
            experts.clear(ordinal);
        }
    }

    private record PassedProfiles(ProfileColumns columns, FixedBitSet passed, int length) implements Bits {

        @Override
        public boolean get(int doc) {
            int expert = columns.expert(doc);
            return expert != EvidenceColumns.NOBODY && passed.get(expert);
        }
    }

    private record CountingEvidence(EvidenceColumns columns, FixedBitSet[] experts,
            @Nullable Bits live, long before) implements Bits {

        @Override
        public boolean get(int doc) {
            int expert = columns.expert(doc);
            return expert != EvidenceColumns.NOBODY && columns.at(doc) < before && (live == null || live.get(doc))
                    && experts[columns.compartment(doc)].get(expert);
        }

        @Override
        public int length() {
            return columns.size();
        }
    }
}
