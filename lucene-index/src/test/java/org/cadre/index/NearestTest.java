package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;

/** Against Lucene's own way through each field's vectors. */
class NearestTest {

    private static final List<String> WORDS = List.of("boat", "vessel", "rope", "flower", "garden", "sail");

    private final Directions directions = new Directions(new ToyEmbedder());
    private int compared;
    private int segments;

    @Test
    void everyVectorThatCountsIsComparedOnceWhateverCompartmentItIsIn() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            try (ExpertiseIndex index = ExpertiseIndex.inMemory(new ToyEmbedder())) {
                for (int i = 0; i < 300; i++) {
                    index.put(evidence(random));
                    if (random.nextInt(40) == 0) {
                        index.refresh();
                    }
                }
                index.refresh();
                index.read(snapshot -> compare(snapshot, random));
                // what was replaced is gone, and with it perhaps all that a field had in a segment
                index.expunge("all");
                index.read(snapshot -> compare(snapshot, random));
            }
        }
        assertThat(segments).isGreaterThan(20);
        assertThat(compared).isGreaterThan(1_000);
    }

    private int compare(Snapshot snapshot, Random random) throws IOException {
        List<Compartment> visible = new AccessSearcher(snapshot, Access.cleared(2).within("a")).visible();
        byte[] direction = directions.of("boat rope", Language.ENGLISH).orElseThrow();
        Nearest nearest = new Nearest(directions, direction, Fields.MEANING, visible, 0);
        for (LeafReaderContext leaf : snapshot.getIndexReader().leaves()) {
            segments++;
            FixedBitSet counting = new FixedBitSet(leaf.reader().maxDoc());
            for (int doc = 0; doc < counting.length(); doc++) {
                if (random.nextInt(3) > 0) {
                    counting.set(doc);
                }
            }
            Map<Integer, Double> found = new HashMap<>();
            nearest.each(leaf.reader(), counting, (doc, cosine) -> assertThat(found.put(doc, cosine)).isNull());
            assertThat(found).isEqualTo(expected(leaf, counting, visible, direction));
            compared += found.size();
        }
        return compared;
    }

    private Map<Integer, Double> expected(LeafReaderContext leaf, FixedBitSet counting, List<Compartment> visible,
            byte[] direction) throws IOException {
        Map<Integer, Double> expected = new HashMap<>();
        for (Compartment compartment : visible) {
            ByteVectorValues vectors = leaf.reader().getByteVectorValues(compartment.field(Fields.MEANING));
            if (vectors != null) {
                KnnVectorValues.DocIndexIterator each = vectors.iterator();
                for (int doc = each.nextDoc(); doc < counting.length(); doc = each.nextDoc()) {
                    if (counting.get(doc)) {
                        expected.put(doc, directions.cosine(direction, vectors.vectorValue(each.index())));
                    }
                }
            }
        }
        return expected;
    }

    /** Of few ids, so that some replace others; French has no vectors. */
    private static Evidence evidence(Random random) {
        return new Evidence(new UUID(2, random.nextInt(250)), new UUID(1, random.nextInt(9)), null,
                new UUID(3, random.nextInt(50)), WORDS.get(random.nextInt(6)), WORDS.get(random.nextInt(6)),
                WORDS.get(random.nextInt(6)), List.of(), Company.NOW, random.nextInt(4),
                random.nextInt(3) == 0 ? "a" : null, random.nextInt(4) == 0 ? "fr" : "en", false, 0);
    }
}
