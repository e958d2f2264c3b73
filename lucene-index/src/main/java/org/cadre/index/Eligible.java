package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Which experts may be ranked for a need, and which of the asker's evidence each of them may see too. Runs once per
 * need, over profiles; evidence is then checked by its expert's ordinal alone.
 */
final class Eligible {

    private final Need need;
    private final boolean absentToo;
    private final FixedBitSet[] cleared;
    private final Map<LeafReaderContext, FixedBitSet> profiles = new HashMap<>();
    private final Map<String, FixedBitSet> members = new HashMap<>();

    Eligible(IndexSearcher searcher, Need need, Ordinals ordinals, boolean absentToo) throws IOException {
        this.need = need;
        this.absentToo = absentToo;
        int people = ordinals.size();
        cleared = new FixedBitSet[Access.RESTRICTED + 1];
        Arrays.setAll(cleared, _ -> new FixedBitSet(Math.max(1, people)));
        Set<Integer> excluded = ordinalsOf(need.excluded(), ordinals);
        excluded.add(ordinals.known(need.asker()));
        Set<Integer> among = ordinalsOf(need.filters().among(), ordinals);
        boolean everybody = need.filters().among().isEmpty();
        Weight weight = searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(filter())),
                ScoreMode.COMPLETE_NO_SCORES, 1f);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(leaf, scorer.iterator(), people, ordinal -> !excluded.contains(ordinal)
                        && (everybody || among.contains(ordinal)));
            }
        }
    }

    private void add(LeafReaderContext leaf, DocIdSetIterator docs, int people,
            IntPredicate allowed) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
        NumericDocValues clearances = DocValues.getNumeric(leaf.reader(), Fields.CLEARANCE);
        BinaryDocValues walls = DocValues.getBinary(leaf.reader(), Fields.MEMBERS);
        NumericDocValues away = DocValues.getNumeric(leaf.reader(), Fields.AWAY);
        FixedBitSet passed = new FixedBitSet(leaf.reader().maxDoc());
        long now = need.asOf().toEpochMilli();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if ((live != null && !live.get(doc)) || !ordinals.advanceExact(doc)) {
                continue;
            }
            int ordinal = (int) ordinals.longValue();
            boolean absent = !absentToo && away.advanceExact(doc) && away.longValue() > now;
            if (ordinal < people && !absent && allowed.test(ordinal) && clearances.advanceExact(doc)
                    && clearances.longValue() >= need.classification() && isMember(walls, doc, need.wall())) {
                passed.set(doc);
                for (int level = 0; level <= clearances.longValue(); level++) {
                    cleared[level].set(ordinal);
                }
            }
        }
        profiles.put(leaf, passed);
    }

    /** The profiles that passed, of one segment. */
    Bits profiles(LeafReaderContext leaf) {
        FixedBitSet passed = profiles.get(leaf);
        return passed == null ? new Bits.MatchNoBits(leaf.reader().maxDoc()) : passed;
    }

    /**
     * The evidence of a segment that counts: visible to the asker and to who gave it, given by somebody that passed,
     * before the need, and not deleted.
     */
    Bits evidence(LeafReaderContext leaf, EvidenceColumns columns) throws IOException {
        List<Compartment> compartments = columns.compartments();
        FixedBitSet[] experts = new FixedBitSet[compartments.size()];
        for (int i = 0; i < experts.length; i++) {
            experts[i] = allowed(compartments.get(i));
        }
        return new CountingEvidence(columns, experts, leaf.reader().getLiveDocs(), need.asOf().toEpochMilli());
    }

    private FixedBitSet allowed(Compartment compartment) throws IOException {
        FixedBitSet experts = cleared[compartment.classification()].clone();
        if (!compartment.visibleTo(need.access())) {
            return new FixedBitSet(experts.length());
        }
        if (compartment.wall() != null) {
            experts.and(members(compartment.wall()));
        }
        return experts;
    }

    private FixedBitSet members(String wall) throws IOException {
        FixedBitSet known = members.get(wall);
        if (known == null) {
            known = new FixedBitSet(cleared[0].length());
            for (Map.Entry<LeafReaderContext, FixedBitSet> leaf : profiles.entrySet()) {
                addMembers(leaf.getKey(), leaf.getValue(), wall, known);
            }
            members.put(wall, known);
        }
        return known;
    }

    /** Of those who passed: nobody else is looked for. */
    private static void addMembers(LeafReaderContext leaf, FixedBitSet passed, String wall, FixedBitSet into)
            throws IOException {
        NumericDocValues ordinals = DocValues.getNumeric(leaf.reader(), Fields.ORDINAL);
        BinaryDocValues walls = DocValues.getBinary(leaf.reader(), Fields.MEMBERS);
        DocIdSetIterator docs = new BitSetIterator(passed, 0);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (isMember(walls, doc, wall) && ordinals.advanceExact(doc)) {
                into.set((int) ordinals.longValue());
            }
        }
    }

    private static boolean isMember(BinaryDocValues walls, int doc, @Nullable String wall) throws IOException {
        return wall == null || walls.advanceExact(doc) && Members.contains(walls.binaryValue(), wall);
    }

    private Query filter() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        must(all, Fields.KIND, Set.of(Kind.PROFILE.name()));
        if (!absentToo) {
            must(all, Fields.AVAILABLE, Set.of("1"));
        }
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

    private static Set<Integer> ordinalsOf(Set<UUID> ids, Ordinals ordinals) {
        Set<Integer> found = new HashSet<>();
        ids.forEach(id -> found.add(ordinals.known(id)));
        return found;
    }

    private record CountingEvidence(EvidenceColumns columns, FixedBitSet[] experts,
            @Nullable Bits live, long before) implements Bits {

        @Override
        public boolean get(int doc) {
            int expert = columns.expert(doc);
            return expert != EvidenceColumns.NOBODY && columns.at(doc) < before && (live == null || live.get(doc))
                    && expert < experts[0].length() && experts[columns.compartment(doc)].get(expert);
        }

        @Override
        public int length() {
            return columns.size();
        }
    }
}
