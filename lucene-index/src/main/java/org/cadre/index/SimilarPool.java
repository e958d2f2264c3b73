package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Questions that may be like another: the best by their words and the best by what they mean. Each of them is scored by both. */
final class SimilarPool {

    /** Of each of the two. */
    private static final int MOST = 200;
    /** Less alike questions are not found by what they mean. */
    private static final double LEAST = 0.4;
    /**
     * How much words count; the rest is for the meaning. Chosen from 0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95 and 1, and from the first
     * three powers of the cosine, by the first four fifths of two archives.
     */
    private static final double WORDS = 0.8;

    private final AccessSearcher searcher;
    private final Directions directions;
    private final Set<UUID> without;
    private final @Nullable FixedBitSet[] docs;
    private final Map<Integer, Double> scores = new HashMap<>();

    /**
     * A question of the pool.
     *
     * @param id its id
     * @param doc its number in the index
     * @param score 0 to 1: the words' score over the most that a text can have, and the cosine, weighed
     */
    record Found(UUID id, int doc, double score) {}

    SimilarPool(AccessSearcher searcher, Directions directions, Set<UUID> without) {
        this.searcher = searcher;
        this.directions = directions;
        this.without = without;
        this.docs = new FixedBitSet[searcher.getLeafContexts().size()];
    }

    /** Adds the best by their words. */
    void addByWords(Query words) throws IOException {
        Query query = new BooleanQuery.Builder().add(words, Occur.MUST)
                .add(new TermQuery(new Term(Fields.POST_KIND, PostKind.QUESTION.name())), Occur.FILTER)
                .add(PostSearch.visible(searcher), Occur.FILTER).add(PostSearch.posts(without), Occur.MUST_NOT)
                .build();
        Sort bestFirst = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ID, SortField.Type.STRING));
        for (ScoreDoc one : searcher.search(query, MOST, bestFirst).scoreDocs) {
            LeafReaderContext leaf = leaf(one.doc);
            add(leaf, one.doc - leaf.docBase);
        }
    }

    /** Adds the best by what they mean. */
    void addByMeaning(byte[] direction) throws IOException {
        record Near(LeafReaderContext leaf, int doc, double cosine) {}
        List<Near> near = new ArrayList<>();
        Nearest nearest = nearest(direction, vectors() <= Nearest.FEW ? 0 : MOST);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            nearest.each(leaf.reader(), counting(leaf), (doc, cosine) -> {
                if (cosine >= LEAST) {
                    near.add(new Near(leaf, doc, cosine));
                }
            });
        }
        double[] cosines = near.stream().mapToDouble(Near::cosine).sorted().toArray();
        double last = cosines.length <= MOST ? LEAST : cosines[cosines.length - MOST];
        near.stream().filter(one -> one.cosine() >= last).forEach(one -> add(one.leaf(), one.doc()));
    }

    private void add(LeafReaderContext leaf, int doc) {
        FixedBitSet of = docs[leaf.ord];
        if (of == null) {
            of = new FixedBitSet(leaf.reader().maxDoc());
            docs[leaf.ord] = of;
        }
        of.set(doc);
    }

    private Nearest nearest(byte[] direction, int most) {
        return new Nearest(directions, direction, Fields.POST_MEANING, searcher.visible(), most);
    }

    private long vectors() throws IOException {
        long vectors = 0;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            for (Compartment compartment : searcher.visible()) {
                ByteVectorValues values = leaf.reader().getByteVectorValues(compartment.field(Fields.POST_MEANING));
                vectors += values == null ? 0 : values.size();
            }
        }
        return vectors;
    }

    /** What of a segment was not removed, and is not left out. */
    private FixedBitSet counting(LeafReaderContext leaf) throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        FixedBitSet counting = new FixedBitSet(leaf.reader().maxDoc());
        counting.set(0, counting.length());
        if (live != null) {
            live.applyMask(counting, 0);
        }
        for (UUID id : without) {
            PostingsEnum of = leaf.reader().postings(new Term(Fields.KEY, Documents.key(Kind.POST, id)));
            while (of != null && of.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                counting.clear(of.docID());
            }
        }
        return counting;
    }

    /** Scores all that were added by their words. @param possible more than a text can score by them */
    void scoreByWords(Query words, double possible) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            FixedBitSet of = docs[leaf.ord];
            Scorer scorer = of == null ? null : weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator both = ConjunctionUtils
                        .intersectIterators(List.of(scorer.iterator(), new BitSetIterator(of, 0)));
                while (both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    score(leaf, both.docID(), WORDS * scorer.score() / possible);
                }
            }
        }
    }

    /** Scores all that were added by what they mean. */
    void scoreByMeaning(byte[] direction) throws IOException {
        Nearest exact = nearest(direction, 0);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            FixedBitSet of = docs[leaf.ord];
            if (of != null) {
                exact.each(leaf.reader(), of, (doc, cosine) -> score(leaf, doc, (1 - WORDS) * Math.max(0, cosine)));
            }
        }
    }

    private void score(LeafReaderContext leaf, int doc, double by) {
        scores.merge(leaf.docBase + doc, by, Double::sum);
    }

    /** The best of all that were scored, ties by id. */
    List<Found> best(int limit) throws IOException {
        List<Found> found = new ArrayList<>();
        for (Map.Entry<Integer, Double> one : scores.entrySet()) {
            LeafReaderContext leaf = leaf(one.getKey());
            found.add(new Found(PostSearch.id(leaf, one.getKey() - leaf.docBase), one.getKey(), one.getValue()));
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private LeafReaderContext leaf(int doc) {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}
