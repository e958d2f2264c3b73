package org.cadre.index;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what documents score word by word, by each to the last bit as by Lucene's query of it. Where hundreds of documents
 * are wanted there is hardly anything to skip, and a scorer for each word in each compartment of each segment costs more than
 * what it scores. Used by one thread, for one segment after another.
 */
final class WordSums {

    private static final float[] NONE = {};

    private final AccessSearcher searcher;
    private final DocAndFloatFeatureBuffer postings = new DocAndFloatFeatureBuffer();
    /** Of each document of the present segment; 0 of those that no word is in. */
    private float[] sums = NONE;
    /** The same by the present clause; 0 before and after it. */
    private float[] best = NONE;
    private int[] touched = new int[64];
    private int touches;
    private @Nullable PostingsEnum used;

    /** Takes a document and its score, at least 0. */
    @FunctionalInterface
    interface Taker {
        void take(int doc, float score);
    }

    WordSums(AccessSearcher searcher) {
        this.searcher = searcher;
    }

    /** Gives those of a segment that have any of the words, in the order of the index. */
    void give(LeafReaderContext leaf, List<Clause> clauses, FixedBitSet allowed, Taker to) throws IOException {
        FixedBitSet found = new FixedBitSet(allowed.length());
        sums = ArrayUtil.grow(sums, allowed.length());
        for (Clause clause : clauses) {
            add(leaf, clause, allowed, found);
        }
        for (int doc = next(found, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(found, doc + 1)) {
            to.take(doc, sums[doc]);
            sums[doc] = 0;
        }
    }

    private static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    private void add(LeafReaderContext leaf, Clause clause, FixedBitSet allowed, FixedBitSet found)
            throws IOException {
        boolean alone = clause.readings().size() == 1;
        for (Clause.Reading reading : clause.readings()) {
            PostingsEnum docs = searcher.postings(reading, leaf, used);
            used = docs == null ? used : docs;
            if (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                add(docs, reading, searcher.norms(reading.term().field(), leaf), alone, allowed, found);
            }
        }
        for (int i = 0; i < touches; i++) {
            sums[touched[i]] += best[touched[i]];
            best[touched[i]] = 0;
        }
        touches = 0;
    }

    private void add(PostingsEnum docs, Clause.Reading reading, byte @Nullable [] norms, boolean alone,
            FixedBitSet allowed, FixedBitSet found) throws IOException {
        if (!alone) {
            best = ArrayUtil.grow(best, allowed.length());
        }
        float weight = reading.weight();
        float[] inverse = reading.inverse();
        for (docs.nextPostings(DocIdSetIterator.NO_MORE_DOCS, postings); postings.size > 0; docs
                .nextPostings(DocIdSetIterator.NO_MORE_DOCS, postings)) {
            for (int i = 0; i < postings.size; i++) {
                int doc = postings.docs[i];
                if (allowed.get(doc)) {
                    found.set(doc);
                    int norm = norms == null ? 1 : norms[doc] & 0xff;
                    float score = ExactBm25.score(weight, postings.features[i], inverse[norm]);
                    if (alone) {
                        sums[doc] += score;
                    } else if (score > best[doc]) {
                        touch(doc);
                        best[doc] = score;
                    }
                }
            }
        }
    }

    private void touch(int doc) {
        if (best[doc] == 0) {
            touched = ArrayUtil.grow(touched, touches + 1);
            touched[touches++] = doc;
        }
    }
}
