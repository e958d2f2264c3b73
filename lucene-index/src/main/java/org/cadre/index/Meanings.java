package org.cadre.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

import org.apache.lucene.index.LeafReaderContext;

/**
 * Lets past evidence speak for who gave it, by what it means: answers vote with the eighth power of the cosine between them and
 * the need; of the questions that were answered the nearest one counts, since votes of more of them told nothing that the answers
 * and the words had not told.
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
    /** See {@link Nearest#most}. */
    private final int most;

    private record Voice(TopDocuments.Scored evidence, int expert, long at, double cosine) {}

    /**
     * @param visible what the asker may see
     * @param few up to how many pieces of evidence are compared one by one
     */
    Meanings(Snapshot snapshot, List<Compartment> visible, Map<LeafReaderContext, CountingEvidence> counting,
            Directions directions, long now, int few) {
        long count = counting.values().stream().mapToLong(segment -> segment.docs().cardinality()).sum();
        this.most = count <= few ? 0 : MOST;
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
        List<Voice> answers = heard(Fields.MEANING, need, named);
        answers.forEach(voice -> vote(dossiers.apply(voice.expert()), voice));
        name(dossiers, answers, Feature.MEANINGS_BEST);
        name(dossiers, heard(Fields.QUESTION_MEANING, need, named), Feature.ALIKE_BEST);
    }

    private void vote(Dossier dossier, Voice voice) {
        double square = voice.cosine() * voice.cosine();
        double strength = Exact.of(square * square * square * square);
        dossier.add(Feature.MEANINGS_EVER, strength);
        dossier.add(Feature.MEANINGS_QUARTER, Exact.of(strength * QUARTER.after(now - voice.at())));
        dossier.near(voice.evidence(), voice.cosine());
    }

    /** The nearest of each expert counts, and is a reason. */
    private static void name(IntFunction<Dossier> dossiers, List<Voice> voices, Feature best) {
        voices.forEach(voice -> dossiers.apply(voice.expert()).raise(best, voice.cosine()));
        for (Voice voice : voices) {
            Dossier dossier = dossiers.apply(voice.expert());
            if (voice.cosine() == dossier.feature(best)) {
                dossier.vote(voice.evidence(), voice.cosine());
            }
        }
    }

    /** What counts and is alike enough: the nearest, and what was given by experts of whom something speaks already. */
    private List<Voice> heard(String field, byte[] need, IntPredicate named) throws IOException {
        Nearest nearest = new Nearest(directions, need, field, visible, most);
        List<Voice> voices = new ArrayList<>();
        for (Map.Entry<LeafReaderContext, CountingEvidence> leaf : counting.entrySet()) {
            EvidenceColumns columns = snapshot.columns(leaf.getKey());
            nearest.each(leaf.getKey().reader(), leaf.getValue().docs(), (doc, cosine) -> {
                if (cosine >= LEAST) {
                    voices.add(new Voice(new TopDocuments.Scored(leaf.getKey(), doc, (float) cosine),
                            columns.expert(doc), columns.at(doc), cosine));
                }
            });
        }
        double[] cosines = voices.stream().mapToDouble(Voice::cosine).sorted().toArray();
        double naming = cosines.length <= MOST ? LEAST : cosines[cosines.length - MOST];
        return voices.stream().filter(voice -> voice.cosine() >= naming || named.test(voice.expert())).toList();
    }
}
