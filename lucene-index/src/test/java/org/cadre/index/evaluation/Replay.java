package org.cadre.index.evaluation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.cadre.index.Access;
import org.cadre.index.Embedder;
import org.cadre.index.ExpertFilters;
import org.cadre.index.ExpertiseIndex;
import org.cadre.index.Need;
import org.jspecify.annotations.Nullable;

/** Plays an archive in time order and stops at each question of a slice, with the index as it was at that moment. */
final class Replay {

    private final List<Topic> topics;
    private final int minimum;
    private final @Nullable Embedder embedder;

    /** Is told of each question. */
    @FunctionalInterface
    interface Listener {
        void asked(Judged judged, ExpertiseIndex index, History history);
    }

    /**
     * @param topics in time order
     * @param minimum topics that somebody must have replied to in order to be a candidate
     * @param embedder by which answers are also found by what they mean, or null
     */
    Replay(List<Topic> topics, int minimum, @Nullable Embedder embedder) {
        this.topics = topics;
        this.minimum = minimum;
        this.embedder = embedder;
    }

    /** Stops at the questions between two shares of the archive, such as 0.8 and 1. */
    void play(double from, double to, Listener listener) {
        int first = (int) (topics.size() * from);
        int end = (int) (topics.size() * to);
        long started = System.nanoTime();
        try (ExpertiseIndex index = ExpertiseIndex.inMemory(embedder)) {
            History history = new History(topics, index);
            for (int i = first; i < end; i++) {
                history.readTo(topics.get(i).at());
                index.refresh();
                listener.asked(Judged.of(topics.get(i), history, minimum), index, history);
                if ((i - first) % 200 == 199) {
                    System.err.printf("  %d of %d questions, %d s%n", i - first + 1, end - first,
                            (System.nanoTime() - started) / 1_000_000_000);
                }
            }
        }
    }

    /** The three people with most replies before an instant. */
    Set<UUID> busiest(Instant before) {
        Map<UUID, Integer> replies = new HashMap<>();
        for (Topic topic : topics) {
            for (Topic.Reply reply : topic.replies()) {
                if (!reply.by().equals(topic.asker()) && reply.at().isBefore(before)) {
                    replies.merge(reply.by(), 1, Integer::sum);
                }
            }
        }
        return new HashSet<>(replies.entrySet().stream().sorted(Map.Entry.<UUID, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))).limit(3).map(Map.Entry::getKey)
                .toList());
    }

    Instant instantAt(double share) {
        return topics.get((int) (topics.size() * share)).at();
    }

    /** What routing would ask the index. */
    static Need need(Judged judged) {
        Topic topic = judged.topic();
        return new Need(topic.title(), topic.body(), topic.tags(), List.of(), topic.asker(), Access.cleared(1),
                Access.PUBLIC, null, topic.at(), Set.of(), ExpertFilters.among(judged.candidates()));
    }
}
