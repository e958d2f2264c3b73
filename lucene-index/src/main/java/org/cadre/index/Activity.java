package org.cadre.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Who has been answering at all, whatever it was about. */
final class Activity {

    private static final int RECENT = 200;
    private static final double LONGEST_DAYS = 10_000;
    /** In days. */
    private static final double HALF_AN_HOUR = 0.02;
    private static final double DAY = 86_400_000;
    private static final long HOUR = 3_600_000;
    private static final Decay QUARTER = new Decay(90);
    private static final Map<Feature, Decay> DECAYS = new EnumMap<>(Map.of(Feature.ACTIVE_WEEK, new Decay(7),
            Feature.ACTIVE_MONTH, new Decay(30), Feature.ACTIVE_QUARTER, QUARTER, Feature.ACTIVE_YEAR,
            new Decay(365), Feature.ACTIVE_EVER, Decay.NONE));

    private final Collection<CountingEvidence> evidence;
    private final long now;
    /** The full hour: what is told of somebody must not change from minute to minute. */
    private final long hour;

    Activity(Collection<CountingEvidence> evidence, long now) {
        this.evidence = evidence;
        this.now = now;
        this.hour = now - Math.floorMod(now, HOUR);
    }

    /**
     * Names the 200 experts who answered last, more if several did so in the same instant: they may be asked even if
     * nothing matches.
     */
    void recent(IntConsumer experts, Eligible eligible) {
        new Latest(evidence, eligible).name(RECENT, experts);
    }

    /** Adds what each expert did when, counting a topic once, at the expert's latest answer. */
    void addTo(Collection<Dossier> dossiers, int asker) {
        Answered answered = new Answered(evidence, asker);
        for (Dossier dossier : dossiers) {
            answered.read(dossier.ordinal());
            if (answered.topics() > 0) {
                add(dossier, answered);
            }
        }
    }

    private void add(Dossier dossier, Answered answered) {
        long latest = Long.MIN_VALUE;
        double helped = 0;
        for (int i = 0; i < answered.topics(); i++) {
            long age = now - answered.at(i);
            latest = Math.max(latest, answered.at(i));
            helped += answered.helped(i) ? QUARTER.after(age) : 0;
        }
        dossier.add(Feature.ASKER, helped);
        dossier.raise(Feature.LATELY,
                Math.max(0, StrictMath.log(LONGEST_DAYS / (HALF_AN_HOUR + Math.max(0, hour - latest) / DAY))));
        DECAYS.forEach((feature, decay) -> {
            double sum = 0;
            for (int i = 0; i < answered.topics(); i++) {
                sum += decay.after(now - answered.at(i));
            }
            dossier.add(feature, sum);
        });
    }
}
