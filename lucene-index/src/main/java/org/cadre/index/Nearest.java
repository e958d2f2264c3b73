package org.cadre.index;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds documents whose direction comes near to a given one. Every vector that counts is compared, as long as those are few
 * enough; beyond that the nearest are found by Lucene's graphs, where which of equally near ones are found may depend on the
 * order of writing.
 *
 * @param base the field, of which each compartment has one of its own
 * @param visible the compartments whose vectors are compared
 * @param most how many are found in each segment and compartment where not every vector is compared; 0 where each is
 */
record Nearest(Directions directions, byte[] direction, String base, List<Compartment> visible, int most) {

    /** Up to so many documents that count are compared one by one. */
    static final int FEW = 60_000;

    /** Is told of a document and the cosine of its direction and the given one. */
    @FunctionalInterface
    interface Found {
        void at(int doc, double cosine);
    }

    /** Tells of a segment's documents, of each compartment in rising order. */
    void each(LeafReader segment, FixedBitSet counting, Found found) throws IOException {
        for (Compartment compartment : visible) {
            String field = compartment.field(base);
            ByteVectorValues vectors = segment.getByteVectorValues(field);
            if (vectors != null) {
                compare(vectors, most == 0 ? counting : near(segment, field, counting), found);
            }
        }
    }

    private void compare(ByteVectorValues vectors, FixedBitSet wanted, Found found) throws IOException {
        KnnVectorValues.DocIndexIterator having = vectors.iterator();
        BitSetIterator docs = new BitSetIterator(wanted, 0);
        int doc = docs.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            int next = having.docID() < doc ? having.advance(doc) : having.docID();
            if (next == doc) {
                found.at(doc, directions.cosine(direction, vectors.vectorValue(having.index())));
                doc = docs.nextDoc();
            } else {
                doc = docs.advance(next);
            }
        }
    }

    private FixedBitSet near(LeafReader segment, String field, FixedBitSet counting) throws IOException {
        FixedBitSet near = new FixedBitSet(segment.maxDoc());
        for (ScoreDoc one : segment.searchNearestVectors(field, direction, most,
                AcceptDocs.fromLiveDocs(counting, segment.maxDoc()), Integer.MAX_VALUE).scoreDocs) {
            near.set(one.doc);
        }
        return near;
    }
}
