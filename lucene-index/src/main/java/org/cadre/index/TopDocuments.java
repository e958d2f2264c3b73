package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The best documents of a query among those that pass, independent of the order in which documents were added. */
final class TopDocuments {

    /**
     * A document and its score.
     *
     * @param leaf its segment
     * @param doc its number in there
     * @param score at least 0
     */
    record Scored(LeafReaderContext leaf, int doc, float score) {}

    /** Tells which documents of a segment may be found; null if none. */
    @FunctionalInterface
    interface Filter {
        @Nullable
        Bits of(LeafReaderContext leaf) throws IOException;
    }

    private TopDocuments() {}

    /**
     * @param queries of which a document matches one at most
     * @param most how many are wanted. Where several documents tie for the last place, none of them is taken; where all
     *            that are wanted tie, all that tie are taken
     */
    static List<Scored> of(IndexSearcher searcher, List<Query> queries, Filter filter, int most) throws IOException {
        List<Weight> weights = new ArrayList<>(queries.size());
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1f));
        }
        TopScoreDocCollector best = new TopScoreDocCollectorManager(most + 1, most + 1).newCollector();
        collect(searcher, weights, filter, best);
        ScoreDoc[] docs = best.topDocs().scoreDocs;
        List<ScoreDoc> taken = List.of(docs);
        if (docs.length > most) {
            float last = docs[most].score;
            taken = docs[0].score > last
                    ? taken.stream().takeWhile(doc -> doc.score > last).toList()
                    : all(searcher, weights, filter, last);
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Scored> found = new ArrayList<>(taken.size());
        for (ScoreDoc doc : taken) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            found.add(new Scored(leaf, doc.doc - leaf.docBase, doc.score));
        }
        return found;
    }

    /** All of the best score, which is known. */
    private static List<ScoreDoc> all(IndexSearcher searcher, List<Weight> weights, Filter filter, float score)
            throws IOException {
        List<ScoreDoc> all = new ArrayList<>();
        collect(searcher, weights, filter, new SimpleCollector() {
            private int base;
            private @Nullable Scorable scorer;

            @Override
            protected void doSetNextReader(LeafReaderContext leaf) {
                base = leaf.docBase;
            }

            @Override
            public void setScorer(Scorable current) throws IOException {
                scorer = current;
                current.setMinCompetitiveScore(score);
            }

            @Override
            public void collect(int doc) throws IOException {
                if (scorer != null && scorer.score() == score) {
                    all.add(new ScoreDoc(base + doc, score));
                }
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.TOP_SCORES;
            }
        });
        all.sort(Comparator.comparingInt(doc -> doc.doc));
        return all;
    }

    private static void collect(IndexSearcher searcher, List<Weight> weights, Filter filter, Collector collector)
            throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits allowed = filter.of(leaf);
            for (Weight weight : allowed == null ? List.<Weight>of() : weights) {
                BulkScorer scorer = weight.bulkScorer(leaf);
                if (scorer != null) {
                    try {
                        LeafCollector into = collector.getLeafCollector(leaf);
                        scorer.score(into, allowed, 0, DocIdSetIterator.NO_MORE_DOCS);
                    } catch (CollectionTerminatedException _) {
                        // nothing in this segment can still compete
                    }
                }
            }
        }
    }
}
