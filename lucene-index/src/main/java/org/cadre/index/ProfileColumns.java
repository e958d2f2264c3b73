package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/**
 * The experts of one segment by their ordinals: who is cleared for what, who may be asked, who is away. Read once for each
 * state of a segment and kept until that is closed; only documents that are not deleted are in here.
 */
final class ProfileColumns {

    private static final Map<IndexReader.CacheKey, Optional<ProfileColumns>> KEPT = new ConcurrentHashMap<>();
    private static final int[] NONE = {};
    /** Refusals whose experts are kept for the next need: a book has some dozens, and needs differ in few of them. */
    private static final int MOST = 512;

    private final int[] expert;
    private final FixedBitSet[] cleared;
    private final FixedBitSet available;
    private final Map<String, int[]> members = new HashMap<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Map<Object, FixedBitSet> refused = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, FixedBitSet> eldest) {
            return size() > MOST;
        }
    });

    private record Absence(int expert, long until) {}

    private ProfileColumns(LeafReader reader, PostingsEnum docs) throws IOException {
        expert = new int[reader.maxDoc()];
        Arrays.fill(expert, EvidenceColumns.NOBODY);
        Bits live = reader.getLiveDocs();
        NumericDocValues ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
        while (docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if ((live == null || live.get(docs.docID())) && ordinals.advanceExact(docs.docID())) {
                expert[docs.docID()] = (int) ordinals.longValue();
            }
        }
        int size = 1 + IntStream.of(expert).max().orElse(EvidenceColumns.NOBODY);
        available = new FixedBitSet(size);
        cleared = new FixedBitSet[Access.RESTRICTED + 1];
        Arrays.setAll(cleared, _ -> new FixedBitSet(size));
        readAvailable(reader);
        readAccess(reader);
    }

    /** Of a segment as it is now; empty if it has no profiles. */
    static Optional<ProfileColumns> of(LeafReaderContext leaf) throws IOException {
        IndexReader.CacheHelper helper = leaf.reader().getReaderCacheHelper();
        Optional<ProfileColumns> known = KEPT.get(helper.getKey());
        if (known == null) {
            PostingsEnum docs = leaf.reader().postings(new Term(Fields.KIND, Kind.PROFILE.name()), PostingsEnum.NONE);
            known = docs == null ? Optional.empty() : Optional.of(new ProfileColumns(leaf.reader(), docs));
            if (KEPT.putIfAbsent(helper.getKey(), known) == null) {
                helper.addClosedListener(KEPT::remove);
            }
        }
        return known;
    }

    private void readAvailable(LeafReader reader) throws IOException {
        PostingsEnum docs = reader.postings(new Term(Fields.AVAILABLE, "1"), PostingsEnum.NONE);
        while (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if (expert[docs.docID()] != EvidenceColumns.NOBODY) {
                available.set(expert[docs.docID()]);
            }
        }
    }

    private void readAccess(LeafReader reader) throws IOException {
        NumericDocValues clearances = DocValues.getNumeric(reader, Fields.CLEARANCE);
        NumericDocValues away = DocValues.getNumeric(reader, Fields.AWAY);
        BinaryDocValues walls = DocValues.getBinary(reader, Fields.MEMBERS);
        Map<String, List<Integer>> inside = new HashMap<>();
        for (int doc = 0; doc < expert.length; doc++) {
            int ordinal = expert[doc];
            if (ordinal != EvidenceColumns.NOBODY && clearances.advanceExact(doc)) {
                for (int level = 0; level <= clearances.longValue(); level++) {
                    cleared[level].set(ordinal);
                }
                if (away.advanceExact(doc)) {
                    absences.add(new Absence(ordinal, away.longValue()));
                }
                if (walls.advanceExact(doc)) {
                    Members.of(walls.binaryValue())
                            .forEach(wall -> inside.computeIfAbsent(wall, _ -> new ArrayList<>()).add(ordinal));
                }
            }
        }
        inside.forEach((wall, who) -> members.put(wall, who.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** Ordinal of whose profile it is, or {@link EvidenceColumns#NOBODY}. */
    int expert(int doc) {
        return expert[doc];
    }

    /** Adds those who are cleared for a classification and, unless all are wanted, neither opted out, gone nor away. */
    void addTo(FixedBitSet experts, int classification, boolean absentToo, long now) {
        if (absentToo) {
            addCleared(experts, classification);
            return;
        }
        FixedBitSet present = available.clone();
        present.and(cleared[classification]);
        for (Absence one : absences) {
            if (one.until() > now) {
                present.clear(one.expert());
            }
        }
        experts.or(present);
    }

    /** Adds everybody who is cleared for a classification. */
    void addCleared(FixedBitSet experts, int classification) {
        experts.or(cleared[classification]);
    }

    /** Adds a wall's members. */
    void addMembers(FixedBitSet experts, String wall) {
        for (int ordinal : members.getOrDefault(wall, NONE)) {
            experts.set(ordinal);
        }
    }

    /** Takes away whom one of these keeps out. */
    void remove(FixedBitSet experts, List<Refusal> refusals, IndexSearcher searcher, LeafReaderContext leaf)
            throws IOException {
        for (Refusal refusal : refusals) {
            experts.andNot(refused(refusal, searcher, leaf));
        }
    }

    private FixedBitSet refused(Refusal refusal, IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
        FixedBitSet known = refused.get(refusal);
        if (known == null) {
            known = found(FactFields.query(refusal.holds()), searcher, leaf);
            for (String fact : refusal.needs()) {
                known.or(lacking(fact, searcher, leaf));
            }
            refused.put(refusal, known);
        }
        return known;
    }

    private FixedBitSet lacking(String fact, IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
        FixedBitSet known = refused.get(fact);
        if (known == null) {
            known = found(FactFields.lacking(fact), searcher, leaf);
            refused.put(fact, known);
        }
        return known;
    }

    private FixedBitSet found(Query query, IndexSearcher searcher, LeafReaderContext leaf) throws IOException {
        FixedBitSet found = new FixedBitSet(available.length());
        Scorer scorer = searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)),
                ScoreMode.COMPLETE_NO_SCORES, 1f).scorer(leaf);
        DocIdSetIterator docs = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            if (expert[doc] != EvidenceColumns.NOBODY) {
                found.set(expert[doc]);
            }
        }
        return found;
    }
}
