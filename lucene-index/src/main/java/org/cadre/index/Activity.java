package org.cadre.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/** Who has been answering at all, whatever it was about. */
final class Activity {

    private static final int RECENT = 200;
    private static final double LONGEST_DAYS = 10_001;
    private static final double DAY = 86_400_000;
    private static final Map<Feature, Decay> DECAYS = Map.of(Feature.ACTIVE_WEEK, new Decay(7), Feature.ACTIVE_MONTH,
            new Decay(30), Feature.ACTIVE_QUARTER, new Decay(90), Feature.ACTIVE_YEAR, new Decay(365),
            Feature.ACTIVE_EVER, Decay.NONE);

    private final Map<LeafReaderContext, EvidenceColumns> evidence;
    private final Map<LeafReaderContext, Bits> counting;
    private final long now;

    Activity(Map<LeafReaderContext, EvidenceColumns> evidence, Map<LeafReaderContext, Bits> counting, long now) {
        this.evidence = evidence;
        this.counting = counting;
        this.now = now;
    }

    /**
     * Names the 200 experts who answered last, more if several did so in the same instant: they may be asked even if
     * nothing matches.
     */
    void recent(IntConsumer experts) {
        Map<Integer, Long> latest = new HashMap<>();
        evidence.forEach((leaf, columns) -> latest(columns, counts(leaf))
                .forEach((expert, at) -> latest.merge(expert, at, Math::max)));
        long since = latest.values().stream().sorted(Comparator.reverseOrder()).limit(RECENT).reduce((_, at) -> at)
                .orElse(0L);
        latest.forEach((expert, at) -> {
            if (at >= since) {
                experts.accept(expert);
            }
        });
    }

    /** The experts of a segment who answered last, with the time of their latest answer. */
    private static Map<Integer, Long> latest(EvidenceColumns columns, Bits counts) {
        Map<Integer, Long> latest = new HashMap<>();
        int[] byTime = columns.byTime();
        long last = Long.MAX_VALUE;
        for (int i = byTime.length - 1; i >= 0; i--) {
            int doc = byTime[i];
            if (latest.size() >= RECENT && columns.at(doc) < last) {
                break;
            }
            if (counts.get(doc)) {
                latest.putIfAbsent(columns.expert(doc), columns.at(doc));
                last = columns.at(doc);
            }
        }
        return latest;
    }

    /** Adds what each expert did when, counting a topic once, at the expert's latest answer. */
    void addTo(Collection<Dossier> dossiers, int asker) {
        for (Dossier dossier : dossiers) {
            Map<Long, Long> latest = new HashMap<>();
            Set<Long> helped = new HashSet<>();
            evidence.forEach((leaf, columns) -> read(dossier.ordinal(), leaf, asker, latest, helped));
            latest.values().forEach(at -> add(dossier, now - at));
            dossier.add(Feature.ASKER, helped.size());
        }
    }

    private void read(int expert, LeafReaderContext leaf, int asker, Map<Long, Long> latest, Set<Long> helped) {
        EvidenceColumns columns = evidence.get(leaf);
        if (columns == null) {
            return;
        }
        Bits counts = counts(leaf);
        int[] docs = columns.byExpert();
        for (int i = columns.firstOf(expert); i < docs.length && columns.expert(docs[i]) == expert; i++) {
            int doc = docs[i];
            if (counts.get(doc)) {
                latest.merge(columns.topic(doc), columns.at(doc), Math::max);
                if (asker != EvidenceColumns.NOBODY && columns.asker(doc) == asker) {
                    helped.add(columns.topic(doc));
                }
            }
        }
    }

    private static void add(Dossier dossier, long age) {
        DECAYS.forEach((feature, decay) -> dossier.add(feature, decay.after(age)));
        dossier.raise(Feature.LATELY, Math.max(0, StrictMath.log(LONGEST_DAYS / (1 + age / DAY))));
    }

    private Bits counts(LeafReaderContext leaf) {
        Bits counts = counting.get(leaf);
        return counts == null ? new Bits.MatchNoBits(leaf.reader().maxDoc()) : counts;
    }
}
