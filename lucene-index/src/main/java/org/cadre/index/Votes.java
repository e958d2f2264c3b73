package org.cadre.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Lets past evidence vote for those who gave it. */
final class Votes {

    /** Words of the need that are looked for, and pieces of evidence that may vote. */
    private static final int WORDS = 48;
    private static final int MOST = 400;
    private static final Decay YEAR = new Decay(365);

    private final Snapshot snapshot;
    private final AccessSearcher searcher;
    private final TopDocuments.Filter counting;
    private final long now;

    /** One voice per expert and topic, however often the expert wrote in it. */
    private record Voice(int expert, long topic) {}

    Votes(Snapshot snapshot, AccessSearcher searcher, TopDocuments.Filter counting, long now) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.counting = counting;
        this.now = now;
    }

    /** Adds the votes of the evidence that has the words in these fields. */
    void addTo(IntFunction<Dossier> dossiers, List<Word> words, Map<String, Float> fields, Feature year, Feature ever,
            Feature best) throws IOException {
        TextQuery queries = new TextQuery(searcher, fields, WORDS);
        List<TopDocuments.Scored> found = TopDocuments.of(searcher, queries.apart(queries.telling(words)), counting,
                MOST);
        double possible = fields.containsKey(Fields.ANSWER) ? queries.possible(Fields.ANSWER, words) : 0;
        double most = found.stream().mapToDouble(TopDocuments.Scored::score).max().orElse(1);
        Map<Voice, Double> byYear = new HashMap<>();
        Map<Voice, Double> byStrength = new HashMap<>();
        for (TopDocuments.Scored vote : found) {
            EvidenceColumns columns = snapshot.columns(vote.leaf());
            double share = vote.score() / most;
            Voice voice = new Voice(columns.expert(vote.doc()), columns.topic(vote.doc()));
            byStrength.merge(voice, Exact.of(share * share), Math::max);
            byYear.merge(voice, Exact.of(share * share * YEAR.after(now - columns.at(vote.doc()))), Math::max);
            Dossier dossier = dossiers.apply(voice.expert());
            dossier.raise(best, share);
            dossier.vote(vote, share);
            if (possible > 0) {
                dossier.near(vote, vote.score() / possible);
            }
        }
        byStrength.forEach((voice, strength) -> dossiers.apply(voice.expert()).add(ever, strength));
        byYear.forEach((voice, strength) -> dossiers.apply(voice.expert()).add(year, strength));
    }
}
