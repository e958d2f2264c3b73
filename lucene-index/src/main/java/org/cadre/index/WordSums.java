package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * are wanted, a scorer for each word in each compartment of each segment costs more than what it scores.
 *
 * <p>Words that say most come first. Once a document that has none of those cannot be among the best any more, whatever
 * else it has, only documents that were found are looked at, and of those only the ones that still can be (Turtle and
 * Flood 1995, a term at a time). All that can be among the best are given, with their whole sums.
 *
 * <p>Used by one thread, for one segment after another.
 */
final class WordSums {

    private static final float[] NONE = {};
    /** What finding the next posting of a given document costs, over passing one by in a block. */
    private static final int SKIP = 8;

    private final AccessSearcher searcher;
    private final List<Part> parts = new ArrayList<>();
    private final int most;
    /** How many documents score how much, in levels of equal width; a power of two, so that nothing is rounded. */
    private final int[] levels = new int[1 << 11];
    private final double perScore;
    private final DocAndFloatFeatureBuffer postings = new DocAndFloatFeatureBuffer();
    /** Of each document of the present segment; 0 of those that no word is in. */
    private float[] sums = NONE;
    /** The same by the present clause; 0 before and after it. */
    private float[] best = NONE;
    private int[] touched = new int[64];
    private int touches;
    private @Nullable PostingsEnum used;

    /**
     * A clause and what those from it on can add.
     *
     * @param rest the most that a document can score by this one and all that follow
     * @param postings how many postings those have in all segments
     */
    private record Part(Clause clause, double rest, long postings) {}

    /** Takes a document and its score, at least 0. */
    @FunctionalInterface
    interface Taker {
        void take(int doc, float score);
    }

    /** @param most how many documents are wanted */
    WordSums(AccessSearcher searcher, List<Clause> clauses, int most) {
        this.searcher = searcher;
        this.most = most;
        double rest = 0;
        long count = 0;
        for (Clause clause : clauses.stream().sorted(Comparator.comparingDouble(Clause::most)).toList()) {
            rest += clause.most();
            count += clause.postings();
            parts.addFirst(new Part(clause, rest, count));
        }
        perScore = Math.scalb(1, Math.getExponent((levels.length - 1) / Math.max(rest, Float.MIN_NORMAL)));
    }

    /**
     * Gives documents of a segment that have any of the words, in the order of the index: the best ones, the one that comes next
     * after them and whatever ties with it, and perhaps others.
     *
     * @param least documents that score less are not wanted
     */
    void give(LeafReaderContext leaf, FixedBitSet allowed, float least, Taker to) throws IOException {
        sums = ArrayUtil.grow(sums, allowed.length());
        Found found = new Found(allowed, least);
        for (Part part : parts) {
            found.narrow(part);
            add(leaf, part.clause(), found);
        }
        double last = found.last();
        found.docs.forEach(0, found.docs.length(), 0, doc -> {
            if (sums[doc] >= last) {
                to.take(doc, sums[doc]);
            }
            sums[doc] = 0;
        });
    }

    private static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The documents of a segment that have any word so far and may be among the best. */
    private final class Found {

        private final FixedBitSet docs;
        private final double least;
        /** Those that are looked at: first all that are allowed, later only those that were found. */
        private FixedBitSet wanted;
        private int count;
        /** What follows matters too much as long as it can add more. */
        private double tooMuch = Double.POSITIVE_INFINITY;

        Found(FixedBitSet allowed, double least) {
            this.docs = new FixedBitSet(allowed.length());
            this.least = least;
            this.wanted = allowed;
            this.count = allowed.cardinality();
        }

        /** Whether documents may still be found. */
        boolean open() {
            return wanted != docs;
        }

        /** Forgets whom the clauses from this one on cannot bring among the best, where that is worth the look. */
        void narrow(Part next) throws IOException {
            int had = docs.cardinality();
            if (had <= most || next.postings() < had || next.rest() > tooMuch) {
                return;
            }
            double last = last();
            tooMuch = open() ? 2 * last : last;
            if (next.rest() < last) {
                wanted = docs;
                docs.forEach(0, docs.length(), 0, doc -> {
                    if (sums[doc] + next.rest() < last) {
                        docs.clear(doc);
                        sums[doc] = 0;
                    }
                });
                count = docs.cardinality();
            }
        }

        /** Not more than what the first document scores so far that is not wanted any more. */
        double last() throws IOException {
            Arrays.fill(levels, 0);
            docs.forEach(0, docs.length(), 0, doc -> levels[(int) (sums[doc] * perScore)]++);
            int level = levels.length;
            for (int above = 0; above <= most && level > 0; above += levels[level]) {
                level--;
            }
            return Math.max(least, level / perScore);
        }
    }

    private void add(LeafReaderContext leaf, Clause clause, Found found) throws IOException {
        boolean alone = clause.readings().size() == 1;
        for (Clause.Reading reading : clause.readings()) {
            PostingsEnum docs = searcher.postings(reading, leaf, used);
            used = docs == null ? used : docs;
            if (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                add(docs, reading, searcher.norms(reading.field(), leaf), alone, found);
            }
        }
        for (int i = 0; i < touches; i++) {
            sums[touched[i]] += best[touched[i]];
            best[touched[i]] = 0;
        }
        touches = 0;
    }

    private void add(PostingsEnum docs, Clause.Reading reading, byte @Nullable [] norms, boolean alone, Found found)
            throws IOException {
        if (!alone) {
            best = ArrayUtil.grow(best, found.docs.length());
        }
        if ((long) found.count * SKIP < docs.cost()) {
            addFew(docs, reading, norms, alone, found);
        } else {
            addAll(docs, reading, norms, alone, found);
        }
    }

    private void addAll(PostingsEnum docs, Clause.Reading reading, byte @Nullable [] norms, boolean alone, Found found)
            throws IOException {
        float weight = reading.weight();
        float[] inverse = reading.inverse();
        FixedBitSet wanted = found.wanted;
        boolean open = found.open();
        for (docs.nextPostings(DocIdSetIterator.NO_MORE_DOCS, postings); postings.size > 0; docs
                .nextPostings(DocIdSetIterator.NO_MORE_DOCS, postings)) {
            for (int i = 0; i < postings.size; i++) {
                int doc = postings.docs[i];
                if (wanted.get(doc)) {
                    if (open) {
                        found.docs.set(doc);
                    }
                    int norm = norms == null ? 1 : norms[doc] & 0xff;
                    add(doc, ExactBm25.score(weight, postings.features[i], inverse[norm]), alone);
                }
            }
        }
    }

    /** Looks for each document that is wanted instead of at each that there is. */
    private void addFew(PostingsEnum docs, Clause.Reading reading, byte @Nullable [] norms, boolean alone, Found found)
            throws IOException {
        int doc = next(found.wanted, 0);
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int at = docs.docID() < doc ? docs.advance(doc) : docs.docID();
            if (at == doc) {
                found.docs.set(doc);
                int norm = norms == null ? 1 : norms[doc] & 0xff;
                add(doc, ExactBm25.score(reading.weight(), docs.freq(), reading.inverse()[norm]), alone);
                doc = next(found.wanted, doc + 1);
            } else {
                doc = at == DocIdSetIterator.NO_MORE_DOCS ? at : next(found.wanted, at);
            }
        }
    }

    private void add(int doc, float score, boolean alone) {
        if (alone) {
            sums[doc] += score;
        } else if (score > best[doc]) {
            touch(doc);
            best[doc] = score;
        }
    }

    private void touch(int doc) {
        if (best[doc] == 0) {
            touched = ArrayUtil.grow(touched, touches + 1);
            touched[touches++] = doc;
        }
    }
}
