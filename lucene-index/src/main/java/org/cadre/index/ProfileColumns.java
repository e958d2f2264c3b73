package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.LiveDocs;

/**
 * The profiles of one segment, numbered through in rows: whose they are, who may be asked, who is away, whom filters let
 * through. Read once and kept as long as the segment lives; deletions are not seen here, and what may change without a
 * document being replaced is kept by how often it did. Thread-safe.
 */
final class ProfileColumns {

    private static final Map<IndexReader.CacheKey, Optional<ProfileColumns>> KEPT = new ConcurrentHashMap<>();
    /** Answers that are kept for the next need: a rule book has some dozens, and needs differ in few of them. */
    private static final int MOST = 512;
    /** Of up to so many values each is kept by itself, since they are combined anew by each need. */
    private static final int SINGLE = 32;

    private final int[] docs;
    private final int[] experts;
    /** Row of each document, or an empty array where documents are as close together as rows. */
    private final int[] rows;
    private final Rows available;
    /** Those who are away, the longest first. */
    private final List<Absence> absences;
    private final Map<Object, Rows> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Rows> eldest) {
            return size() > MOST;
        }
    });

    private record Absence(int row, long until) {}

    /** The profiles with one term. */
    private record One(String field, String value) {}

    /** The profiles with any of some terms. */
    private record AnyOf(String field, List<String> values) {}

    /** Whom a refusal keeps out, as long as the numbers that it reads are the same. */
    private record Refused(Refusal refusal, List<Long> generations) {}

    private record Lacking(String fact, List<Long> generations) {}

    private ProfileColumns(LeafReader reader, PostingsEnum profiles) throws IOException {
        int[] all = new int[16];
        int size = 0;
        while (profiles.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            if (size == all.length) {
                all = Arrays.copyOf(all, 2 * size);
            }
            all[size++] = profiles.docID();
        }
        docs = Arrays.copyOf(all, size);
        rows = docs[size - 1] - docs[0] == size - 1 ? new int[0] : rows(reader.maxDoc());
        experts = new int[size];
        NumericDocValues ordinals = DocValues.getNumeric(reader, Fields.ORDINAL);
        for (int row = 0; row < size; row++) {
            experts[row] = ordinals.advanceExact(docs[row]) ? (int) ordinals.longValue() : EvidenceColumns.NOBODY;
        }
        available = with(reader, Fields.AVAILABLE, "1");
        absences = absences(reader);
    }

    private int[] rows(int maxDoc) {
        int[] all = new int[maxDoc];
        Arrays.fill(all, -1);
        for (int row = 0; row < docs.length; row++) {
            all[docs[row]] = row;
        }
        return all;
    }

    private List<Absence> absences(LeafReader reader) throws IOException {
        List<Absence> all = new ArrayList<>();
        NumericDocValues away = DocValues.getNumeric(reader, Fields.AWAY);
        for (int row = 0; row < docs.length; row++) {
            if (away.advanceExact(docs[row])) {
                all.add(new Absence(row, away.longValue()));
            }
        }
        all.sort(Comparator.comparingLong(Absence::until).reversed());
        return List.copyOf(all);
    }

    /** Of a segment; empty if it has no profiles. */
    static Optional<ProfileColumns> of(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Optional<ProfileColumns> known = KEPT.get(helper.getKey());
        if (known == null) {
            PostingsEnum docs = reader.postings(new Term(Fields.KIND, Kind.PROFILE.name()), PostingsEnum.NONE);
            known = docs == null ? Optional.empty() : Optional.of(new ProfileColumns(reader, docs));
            Optional<ProfileColumns> other = KEPT.putIfAbsent(helper.getKey(), known);
            if (other != null) {
                return other;
            }
            helper.addClosedListener(KEPT::remove);
        }
        return known;
    }

    /** How many rows there are. */
    int size() {
        return docs.length;
    }

    int doc(int row) {
        return docs[row];
    }

    /** Adds the documents of some rows, of which the segment's first is at a base. */
    void addDocs(FixedBitSet some, int base, FixedBitSet to) throws IOException {
        if (rows.length == 0) {
            FixedBitSet.orRange(some, base, to, docs[0], docs.length);
        } else {
            some.forEach(base, base + docs.length, -base, row -> to.set(docs[row]));
        }
    }

    /** Ordinal of whose profile it is. */
    int expert(int row) {
        return experts[row];
    }

    /** Row of a document, or -1 if it is no profile. */
    int row(int doc) {
        if (rows.length > 0) {
            return rows[doc];
        }
        int row = doc - docs[0];
        return row >= 0 && row < docs.length ? row : -1;
    }

    /** The rows of documents that are not deleted. */
    FixedBitSet live(LeafReader reader) throws IOException {
        FixedBitSet live = new FixedBitSet(docs.length);
        live.set(0, docs.length);
        Bits bits = reader.getLiveDocs();
        if (bits instanceof LiveDocs some) {
            DocIdSetIterator deleted = some.deletedDocsIterator();
            for (int doc = deleted.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = deleted.nextDoc()) {
                if (row(doc) >= 0) {
                    live.clear(row(doc));
                }
            }
        } else if (bits != null) {
            for (int row = 0; row < docs.length; row++) {
                if (!bits.get(docs[row])) {
                    live.clear(row);
                }
            }
        }
        return live;
    }

    /** Keeps those who neither have opted out, nor are gone or away. */
    void keepPresent(FixedBitSet some, long now) {
        available.retainIn(some);
        for (Absence one : absences) {
            if (one.until() <= now) {
                break;
            }
            some.clear(one.row());
        }
    }

    /** Keeps those with any of some values in a field of terms. */
    void keep(FixedBitSet some, String field, Collection<String> values, LeafReader reader) throws IOException {
        if (values.size() == 1) {
            with(reader, field, values.iterator().next()).retainIn(some);
        } else if (values.size() <= SINGLE) {
            FixedBitSet any = new FixedBitSet(docs.length);
            for (String value : values) {
                with(reader, field, value).addTo(any);
            }
            some.and(any);
        } else {
            List<String> sorted = values.stream().sorted().toList();
            Object key = new AnyOf(field, sorted);
            Rows known = found.get(key);
            if (known == null) {
                known = Rows.of(search(new TermInSetQuery(field, sorted.stream().map(BytesRef::new).toList()),
                        reader));
                found.put(key, known);
            }
            known.retainIn(some);
        }
    }

    private Rows with(LeafReader reader, String field, String value) throws IOException {
        Object key = new One(field, value);
        Rows known = found.get(key);
        if (known == null) {
            FixedBitSet some = new FixedBitSet(docs.length);
            PostingsEnum postings = reader.postings(new Term(field, value), PostingsEnum.NONE);
            if (postings != null) {
                add(some, postings);
            }
            known = Rows.of(some);
            found.put(key, known);
        }
        return known;
    }

    /** Takes away whom one of these keeps out. */
    void remove(FixedBitSet some, List<Refusal> refusals, LeafReader reader) throws IOException {
        for (Refusal refusal : refusals) {
            refused(refusal, reader).removeFrom(some);
        }
    }

    private Rows refused(Refusal refusal, LeafReader reader) throws IOException {
        Object key = new Refused(refusal, FactFields.generations(reader, refusal.needs()));
        Rows known = found.get(key);
        if (known == null) {
            FixedBitSet some = search(FactFields.query(refusal.holds()), reader);
            for (String fact : refusal.needs()) {
                lacking(fact, reader).addTo(some);
            }
            known = Rows.of(some);
            found.put(key, known);
        }
        return known;
    }

    private Rows lacking(String fact, LeafReader reader) throws IOException {
        Object key = new Lacking(fact, FactFields.generations(reader, List.of(fact)));
        Rows known = found.get(key);
        if (known == null) {
            known = Rows.of(search(FactFields.lacking(fact), reader));
            found.put(key, known);
        }
        return known;
    }

    private FixedBitSet search(Query query, LeafReader reader) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        LeafReaderContext leaf = searcher.getLeafContexts().getFirst();
        Scorer scorer = searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(query)),
                ScoreMode.COMPLETE_NO_SCORES, 1f).scorer(leaf);
        FixedBitSet some = new FixedBitSet(docs.length);
        if (scorer != null) {
            add(some, scorer.iterator());
        }
        return some;
    }

    private void add(FixedBitSet some, DocIdSetIterator matches) throws IOException {
        for (int doc = matches.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = matches.nextDoc()) {
            int row = row(doc);
            if (row >= 0) {
                some.set(row);
            }
        }
    }
}
