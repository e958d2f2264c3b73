package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.apache.lucene.index.LeafReaderContext;

/**
 * Lets past answers vote for those who gave them, by what they mean: the eighth power of the cosine between need and answer.
 */
final class Meanings {

    /** Less alike votes next to nothing. */
    private static final double LEAST = 0.3;
    /** Votes that name experts of whom nothing else speaks. */
    private static final int MOST = 400;
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
        Nearest nearest = new Nearest(directions, need, Fields.MEANING, visible, count <= few ? 0 : MOST);
        for (Map.Entry<LeafReaderContext, CountingEvidence> leaf : counting.entrySet()) {
            nearest.each(leaf.getKey().reader(), leaf.getValue().docs(),
                    (doc, cosine) -> hear(leaf.getKey(), doc, cosine));
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

    private void hear(LeafReaderContext leaf, int doc, double cosine) {
        if (cosine >= LEAST) {
            EvidenceColumns columns = snapshot.columns(leaf);
            voices.add(new Voice(new TopDocuments.Scored(leaf, doc, (float) cosine), columns.expert(doc),
                    columns.at(doc), cosine));
        }
    }
}
