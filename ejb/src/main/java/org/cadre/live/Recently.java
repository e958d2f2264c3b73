package org.cadre.live;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.people.ColleagueId;

/** What changed in the last minutes, for pages that were read before their line was open. Safe for any thread. */
final class Recently {
    static final Duration KEPT = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    /** @param owner whose own topic it is, or empty where it is everybody's */
    private record Change(Optional<ColleagueId> owner, Topic topic) {}

    private final LinkedHashMap<Change, Instant> changes = new LinkedHashMap<>();

    synchronized void note(Optional<ColleagueId> owner, Topic topic, Instant at) {
        var change = new Change(owner, topic);
        changes.remove(change); // so that the oldest stands first
        changes.put(change, at);
        var oldest = changes.values().iterator();
        while (changes.size() > MOST || oldest.next().isBefore(at.minus(KEPT))) {
            changes.pollFirstEntry();
            oldest = changes.values().iterator();
        }
    }

    /** What this reader's pages may show otherwise than at that time. */
    synchronized List<Topic> since(Instant time, ColleagueId reader) {
        return changes.entrySet().stream().filter(entry -> !entry.getValue().isBefore(time)).map(Map.Entry::getKey)
                .filter(change -> change.owner().isEmpty() || change.owner().get().equals(reader)).map(Change::topic)
                .toList();
    }
}
