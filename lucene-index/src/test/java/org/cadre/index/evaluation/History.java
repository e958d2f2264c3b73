package org.cadre.index.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.index.Access;
import org.cadre.index.Evidence;
import org.cadre.index.ExpertProfile;
import org.cadre.index.ExpertiseIndex;

/**
 * What had been written up to an instant: fills the index reply by reply, each at its own time, and counts. A reply by
 * the asker is no answer.
 */
final class History {

    private final ExpertiseIndex index;
    private final Deque<Past> ahead;
    private final Map<UUID, Record> records = new HashMap<>();

    private record Past(Topic topic, Topic.Reply reply) {}

    /** What one person did so far. */
    static final class Record {
        private int replies;
        private final Map<UUID, Instant> topics = new HashMap<>();

        /** Topics replied to. */
        int topics() {
            return topics.size();
        }

        /** Replies written. */
        int replies() {
            return replies;
        }

        /** Topics replied to since an instant. */
        long topicsSince(Instant from) {
            return topics.values().stream().filter(at -> !at.isBefore(from)).count();
        }
    }

    History(List<Topic> topics, ExpertiseIndex index) {
        this.index = index;
        List<Past> all = new ArrayList<>();
        for (Topic topic : topics) {
            topic.replies().stream().filter(reply -> !reply.by().equals(topic.asker()))
                    .forEach(reply -> all.add(new Past(topic, reply)));
        }
        all.sort(Comparator.comparing(past -> past.reply().at()));
        this.ahead = new ArrayDeque<>(all);
    }

    /** Reads on to what was written before this instant, and not at it. */
    void readTo(Instant end) {
        while (!ahead.isEmpty() && ahead.getFirst().reply().at().isBefore(end)) {
            read(ahead.removeFirst());
        }
    }

    private void read(Past past) {
        Topic topic = past.topic();
        Topic.Reply reply = past.reply();
        Record record = records.get(reply.by());
        if (record == null) {
            record = new Record();
            records.put(reply.by(), record);
            index.put(ExpertProfile.of(reply.by(), ""));
        }
        record.replies++;
        record.topics.put(topic.id(), reply.at());
        index.put(new Evidence(reply.id(), reply.by(), topic.asker(), topic.id(), topic.title(), topic.body(),
                reply.text(), topic.tags(), reply.at(), Access.PUBLIC, null, "", false, 0));
    }

    Map<UUID, Record> records() {
        return records;
    }

    /** Everybody but the asker who had replied in at least this many topics. */
    Set<UUID> candidates(int minimum, UUID asker) {
        Set<UUID> candidates = new HashSet<>();
        records.forEach((id, record) -> {
            if (record.topics() >= minimum && !id.equals(asker)) {
                candidates.add(id);
            }
        });
        return candidates;
    }

    /** Order of the first baseline: most topics in the last 30 days, then most topics, then id. */
    Comparator<UUID> busiestLately(Instant now) {
        Instant from = now.minus(Duration.ofDays(30));
        Map<UUID, Long> lately = new HashMap<>();
        records.forEach((id, record) -> lately.put(id, record.topicsSince(from)));
        return Comparator.comparingLong((UUID id) -> lately.getOrDefault(id, 0L)).thenComparingInt(this::topics)
                .reversed().thenComparing(Comparator.naturalOrder());
    }

    private int topics(UUID id) {
        Record record = records.get(id);
        return record == null ? 0 : record.topics();
    }
}
