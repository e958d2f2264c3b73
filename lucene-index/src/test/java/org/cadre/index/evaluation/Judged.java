package org.cadre.index.evaluation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A question with those who may be ranked for it and those who should be.
 *
 * @param topic the question
 * @param candidates everybody who had replied in enough topics before, but the asker
 * @param gold those of them who replied to this one
 * @param records what everybody did before
 */
record Judged(Topic topic, Set<UUID> candidates, Set<UUID> gold, Map<UUID, History.Record> records) {

    static Judged of(Topic topic, History history, int minimum) {
        Set<UUID> candidates = history.candidates(minimum, topic.asker());
        return new Judged(topic, candidates, kept(topic.repliers(false), candidates), history.records());
    }

    /** Those of the gold whose reply was accepted. */
    Set<UUID> accepted() {
        return kept(topic.repliers(true), gold);
    }

    /** Those of the gold who had written fewer than ten replies. */
    Set<UUID> newcomers() {
        Set<UUID> newcomers = new HashSet<>();
        for (UUID id : gold) {
            History.Record record = records.get(id);
            if (record != null && record.replies() < 10) {
                newcomers.add(id);
            }
        }
        return newcomers;
    }

    /** The same question as if these people did not exist. */
    Judged without(Set<UUID> people) {
        Set<UUID> left = new HashSet<>(candidates);
        left.removeAll(people);
        return new Judged(topic, left, kept(gold, left), records);
    }

    private static Set<UUID> kept(Set<UUID> some, Set<UUID> of) {
        Set<UUID> kept = new HashSet<>(some);
        kept.retainAll(of);
        return kept;
    }
}
