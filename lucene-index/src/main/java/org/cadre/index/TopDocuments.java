package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.hnsw.FloatHeap;
import org.jspecify.annotations.Nullable;

/** The best documents of some words among those that pass, independent of the order in which documents were added. */
final class TopDocuments {

    private final List<LeafReaderContext> leaves;
    private final int most;
    private final FloatHeap best;
    /** What was found: of each its segment, its number in there and its score. */
    private int[] leaf = {};
    private int[] docs = {};
    private float[] scores = {};
    private int size;
    /** What the first document scores that is not wanted any more, so far. */
    private float last = Float.NEGATIVE_INFINITY;

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
        FixedBitSet of(LeafReaderContext leaf) throws IOException;
    }

    private TopDocuments(List<LeafReaderContext> leaves, int most) {
        this.leaves = leaves;
        this.most = most;
        this.best = new FloatHeap(most + 1);
    }

    /**
     * @param clauses what a document scores by each of them is added
     * @param most how many are wanted. Where several documents tie for the last place, none of them is taken; where all
     *            that are wanted tie, all that tie are taken
     * @return them in the order of the index
     */
    static List<Scored> of(AccessSearcher searcher, List<Clause> clauses, Filter filter, int most) throws IOException {
        TopDocuments top = new TopDocuments(searcher.getLeafContexts(), most);
        WordSums sums = new WordSums(searcher, clauses, most);
        for (LeafReaderContext each : top.leaves) {
            FixedBitSet allowed = filter.of(each);
            if (allowed != null) {
                sums.give(each, allowed, top.last, (doc, score) -> top.add(each.ord, doc, score));
            }
        }
        return top.taken();
    }

    private void add(int ord, int doc, float score) {
        if (score < last) {
            return;
        }
        if (size == docs.length) {
            docs = ArrayUtil.grow(docs, size + 1);
            leaf = ArrayUtil.growExact(leaf, docs.length);
            scores = ArrayUtil.growExact(scores, docs.length);
        }
        leaf[size] = ord;
        docs[size] = doc;
        scores[size++] = score;
        best.offer(score);
        last = size > most ? best.peek() : last;
    }

    private List<Scored> taken() {
        List<Scored> above = new ArrayList<>();
        List<Scored> level = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (scores[i] >= last) {
                (scores[i] > last ? above : level).add(new Scored(leaves.get(leaf[i]), docs[i], scores[i]));
            }
        }
        return above.isEmpty() ? level : above;
    }
}
