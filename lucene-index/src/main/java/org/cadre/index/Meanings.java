package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * Lets past answers vote for those who gave them, by what they mean: the eighth power of the cosine between need and answer.
 * Every vector that counts is compared, as long as those are few enough; beyond that the nearest are found by Lucene's graphs,
 * where which of equally near ones are found may depend on the order of writing.
 */
final class Meanings {

    /** Less alike votes next to nothing. */
    private static final double LEAST = 0.3;
    /** Votes that name experts of whom nothing else speaks. */
    private static final int MOST = 400;
    /** Up to so many pieces of evidence that count are compared one by one. */
    static final int FEW = 60_000;
    private static final Decay QUARTER = new Decay(90);

    private final Snapshot snapshot;
    private final List<Compartment> visible;
    private final Map<LeafReaderContext, CountingEvidence> counting;
    private final Directions directions;
    private final long now;
    private final int few;
    private final List<Voice> voices = new ArrayList<>();

    private record Voice(TopDocuments.Scored evidence, int expert, long at, double cosine) {}

    /**
     * @param visible what the asker may see
     * @param few up to how many pieces of evidence are compared one by one
     */
    Meanings(Snapshot snapshot, List<Compartment> visible, Map<LeafReaderContext, CountingEvidence> counting,
            Directions directions, long now, int few) {
        this.few = few;
        this.snapshot = snapshot;
        this.visible = visible;
        this.counting = counting;
        this.directions = directions;
        this.now = now;
    }

    /**
     * Adds the votes.
     *
     * @param named whether anything else speaks for an expert
     */
    void addTo(IntFunction<Dossier> dossiers, IntPredicate named, byte[] need) throws IOException {
        long count = counting.values().stream().mapToLong(segment -> segment.docs().cardinality()).sum();
        for (Map.Entry<LeafReaderContext, CountingEvidence> leaf : counting.entrySet()) {
            if (count <= few) {
                compare(leaf.getKey(), leaf.getValue(), need);
            } else {
                for (Compartment compartment : visible) {
                    search(leaf.getKey(), leaf.getValue(), compartment.field(Fields.MEANING), need);
                }
            }
        }
        double[] cosines = voices.stream().mapToDouble(Voice::cosine).sorted().toArray();
        double naming = cosines.length <= MOST ? LEAST : cosines[cosines.length - MOST];
        List<Voice> heard = voices.stream().filter(voice -> voice.cosine() >= naming || named.test(voice.expert()))
                .toList();
        heard.forEach(voice -> vote(dossiers.apply(voice.expert()), voice));
        for (Voice voice : heard) {
            Dossier dossier = dossiers.apply(voice.expert());
            if (voice.cosine() == dossier.feature(Feature.MEANINGS_BEST)) {
                dossier.vote(voice.evidence(), voice.cosine());
            }
        }
    }

    private void vote(Dossier dossier, Voice voice) {
        double square = voice.cosine() * voice.cosine();
        double strength = Exact.of(square * square * square * square);
        dossier.add(Feature.MEANINGS_EVER, strength);
        dossier.add(Feature.MEANINGS_QUARTER, Exact.of(strength * QUARTER.after(now - voice.at())));
        dossier.raise(Feature.MEANINGS_BEST, voice.cosine());
        dossier.near(voice.evidence(), voice.cosine());
    }

    private void compare(LeafReaderContext leaf, CountingEvidence counts, byte[] need) throws IOException {
        EvidenceColumns columns = counts.columns();
        Vectors[] vectors = new Vectors[columns.compartments().size()];
        BitSetIterator docs = new BitSetIterator(counts.docs(), 0);
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            int compartment = columns.compartment(doc);
            if (vectors[compartment] == null) {
                vectors[compartment] = Vectors.of(leaf,
                        columns.compartments().get(compartment).field(Fields.MEANING));
            }
            byte[] direction = vectors[compartment].of(doc);
            if (direction != null) {
                hear(leaf, doc, directions.cosine(need, direction));
            }
        }
    }

    /** A field's vectors, read forwards; none where it has none. */
    private record Vectors(@Nullable ByteVectorValues values, KnnVectorValues.@Nullable DocIndexIterator docs) {

        static Vectors of(LeafReaderContext leaf, String field) throws IOException {
            ByteVectorValues values = leaf.reader().getByteVectorValues(field);
            return new Vectors(values, values == null ? null : values.iterator());
        }

        /** Null if the document has none; to be called with rising numbers. */
        byte @Nullable [] of(int doc) throws IOException {
            if (values == null || docs == null) {
                return null;
            }
            int at = docs.docID() < doc ? docs.advance(doc) : docs.docID();
            return at == doc ? values.vectorValue(docs.index()) : null;
        }
    }

    private void search(LeafReaderContext leaf, CountingEvidence counts, String field, byte[] need)
            throws IOException {
        ByteVectorValues values = leaf.reader().getByteVectorValues(field);
        if (values == null) {
            return;
        }
        ScoreDoc[] nearest = leaf.reader().searchNearestVectors(field, need, MOST,
                AcceptDocs.fromLiveDocs(counts.docs(), leaf.reader().maxDoc()), Integer.MAX_VALUE).scoreDocs;
        int[] found = Arrays.stream(nearest).mapToInt(one -> one.doc).sorted().toArray();
        KnnVectorValues.DocIndexIterator docs = values.iterator();
        for (int doc : found) {
            docs.advance(doc);
            hear(leaf, doc, directions.cosine(need, values.vectorValue(docs.index())));
        }
    }

    private void hear(LeafReaderContext leaf, int doc, double cosine) {
        if (cosine >= LEAST) {
            EvidenceColumns columns = snapshot.columns(leaf);
            voices.add(new Voice(new TopDocuments.Scored(leaf, doc, (float) cosine), columns.expert(doc),
                    columns.at(doc), cosine));
        }
    }
}
