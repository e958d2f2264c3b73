package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
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
     * @param most how many are wanted. Where several documents tie for the last place, none of them is taken; where all
     *            that are wanted tie, all that tie are taken
     */
    static List<Scored> of(IndexSearcher searcher, Query query, Filter filter, int most) throws IOException {
        ScoreDoc[] docs = search(searcher, query, filter, most + 1);
        if (docs.length > most) {
            float last = docs[most].score;
            docs = docs[0].score > last
                    ? Arrays.stream(docs).takeWhile(doc -> doc.score > last).toArray(ScoreDoc[]::new)
                    : Arrays.stream(search(searcher, query, filter, searcher.getIndexReader().maxDoc()))
                            .takeWhile(doc -> doc.score == last).toArray(ScoreDoc[]::new);
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Scored> found = new ArrayList<>(docs.length);
        for (ScoreDoc doc : docs) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            found.add(new Scored(leaf, doc.doc - leaf.docBase, doc.score));
        }
        return found;
    }

    private static ScoreDoc[] search(IndexSearcher searcher, Query query, Filter filter, int size)
            throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.TOP_SCORES, 1f);
        TopScoreDocCollector collector = new TopScoreDocCollectorManager(size, size).newCollector();
        collector.setWeight(weight);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Bits allowed = filter.of(leaf);
            BulkScorer scorer = allowed == null ? null : weight.bulkScorer(leaf);
            if (scorer != null) {
                try {
                    LeafCollector into = collector.getLeafCollector(leaf);
                    scorer.score(into, allowed, 0, DocIdSetIterator.NO_MORE_DOCS);
                } catch (CollectionTerminatedException _) {
                    // nothing in this segment can still compete
                }
            }
        }
        return collector.topDocs().scoreDocs;
    }
}
