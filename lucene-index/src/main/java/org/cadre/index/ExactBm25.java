package org.cadre.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 (Robertson and Zaragoza 2009, with Lucene's idf) whose scores are multiples of 2^-14. Sums of such numbers are
 * exact in floating point, so that neither the order of clauses nor that of documents nor the cut into segments can
 * change a score's last bit. Rounding keeps scores monotonic, on which Lucene's skipping relies.
 */
final class ExactBm25 extends Similarity {

    private static final float GRID = 1 << 14;
    private static final float[] LENGTHS = new float[256];

    static {
        for (int norm = 0; norm < 256; norm++) {
            LENGTHS[norm] = SmallFloat.byte4ToInt((byte) norm);
        }
    }

    private final float k1;
    private final float b;

    /**
     * @param k1 how slowly repeated words saturate, above 0
     * @param b how much long texts are held back, 0 to 1
     */
    ExactBm25(float k1, float b) {
        this.k1 = k1;
        this.b = b;
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        float idf = 0;
        for (TermStatistics term : terms) {
            idf += idf(term.docFreq(), collection.docCount());
        }
        return new Scorer(boost * idf, inverse(collection));
    }

    static float idf(long docFreq, long docCount) {
        return (float) StrictMath.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5));
    }

    /** For each norm what a term's frequency is multiplied with; longer texts have less. */
    float[] inverse(CollectionStatistics collection) {
        float average = (float) ((double) collection.sumTotalTermFreq() / collection.docCount());
        float[] inverse = new float[LENGTHS.length];
        for (int norm = 0; norm < LENGTHS.length; norm++) {
            inverse[norm] = 1f / (k1 * (1 - b + b * LENGTHS[norm] / average));
        }
        return inverse;
    }

    /** @param inverse of the document's norm; infinite where neither length nor frequency count */
    static float score(float weight, float freq, float inverse) {
        float score = weight - weight / (1f + freq * inverse);
        return Math.round(score * GRID) / GRID;
    }

    private static final class Scorer extends SimScorer {
        private final float weight;
        private final float[] inverse;

        Scorer(float weight, float[] inverse) {
            this.weight = weight;
            this.inverse = inverse;
        }

        @Override
        public float score(float freq, long norm) {
            return ExactBm25.score(weight, freq, inverse[(byte) norm & 0xff]);
        }
    }
}
