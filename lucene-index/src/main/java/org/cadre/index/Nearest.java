package org.cadre.index;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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

    /**
     * Up to so many documents that count are compared one by one. Where they are part of 100,000, graphs are quicker only if more
     * than half of those count, and find three quarters of the nearest then; where 7 % count, they take ten times as long.
     */
    static final int FEW = 60_000;
    private static final int BATCH = 16;

    /** Is told of a document and the cosine of its direction and the given one. */
    @FunctionalInterface
    interface Found {
        void at(int doc, double cosine);
    }

    /** Tells of a segment's documents, in rising order. */
    void each(LeafReader segment, FixedBitSet counting, Found found) throws IOException {
        VectorColumns columns = VectorColumns.of(segment, base);
        IndexInput[] vectors = new IndexInput[columns.fields().size()];
        FixedBitSet near = most == 0 ? counting : new FixedBitSet(segment.maxDoc());
        for (Compartment compartment : visible) {
            int field = columns.fields().indexOf(compartment.field(base));
            if (field >= 0) {
                vectors[field] = bytes(segment, columns.fields().get(field));
                if (most > 0) {
                    search(segment, columns.fields().get(field), counting, near);
                }
            }
        }
        if (vectors.length > 0) {
            compare(near, columns, vectors, found);
        }
    }

    /** All vectors of a field, one after the other. */
    private static IndexInput bytes(LeafReader segment, String field) throws IOException {
        if (segment.getByteVectorValues(field) instanceof HasIndexSlice vectors) {
            return vectors.getSlice();
        }
        throw new IllegalStateException("the vectors of " + field + " are kept in a way that is not known");
    }

    private void search(LeafReader segment, String field, FixedBitSet counting, FixedBitSet near) throws IOException {
        for (ScoreDoc one : segment.searchNearestVectors(field, direction, most,
                AcceptDocs.fromLiveDocs(counting, segment.maxDoc()), Integer.MAX_VALUE).scoreDocs) {
            near.set(one.doc);
        }
    }

    /** Reads some vectors before it compares them: so the memory fetches them side by side. */
    private void compare(FixedBitSet wanted, VectorColumns columns, @Nullable IndexInput[] vectors, Found found)
            throws IOException {
        byte[][] read = new byte[BATCH][direction.length];
        int[] docs = new int[BATCH];
        int size = 0;
        BitSetIterator each = new BitSetIterator(wanted, 0);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            int field = columns.field(doc);
            IndexInput from = field == VectorColumns.NONE ? null : vectors[field];
            if (from != null) {
                from.seek((long) columns.ordinal(doc) * direction.length);
                from.readBytes(read[size], 0, direction.length);
                docs[size++] = doc;
            }
            if (size == BATCH) {
                tell(docs, read, size, found);
                size = 0;
            }
        }
        tell(docs, read, size, found);
    }

    private void tell(int[] docs, byte[][] vectors, int size, Found found) {
        for (int i = 0; i < size; i++) {
            found.at(docs[i], directions.cosine(direction, vectors[i]));
        }
    }
}
