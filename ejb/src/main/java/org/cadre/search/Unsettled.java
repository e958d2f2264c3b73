package org.cadre.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.Asks;
import org.cadre.matching.LiveIndex;
import org.cadre.outbox.ChangeLog;
import org.cadre.outbox.ChangeLog.Change;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;

/** What the database has changed and the index does not show yet: mostly nothing, for some milliseconds a row. */
@ApplicationScoped
class Unsettled {
    private static final int MOST = 1000;

    @Inject
    private LiveIndex live;
    @Inject
    private ChangeLog changes;
    @Inject
    private FoundRows rows;

    protected Unsettled() {}

    /**
     * Posts that the reader may not see any more, though the index may still think so.
     *
     * @param complete false while more is changing than can be looked at, as during an import
     */
    record Posts(Set<UUID> ids, boolean complete) {
        Posts and(Set<UUID> more) {
            var all = new HashSet<>(ids);
            all.addAll(more);
            return new Posts(all, complete);
        }
    }

    Posts hiddenFrom(Reader reader) {
        List<Change> ahead = changes.beyond(live.read(LiveIndex.View::position), MOST);
        Set<UUID> asks = ids(ahead, Asks.ASK);
        Set<UUID> answers = ids(ahead, Asks.ANSWER);
        Set<UUID> people = ids(ahead, Colleagues.KIND);
        if (!asks.isEmpty())
            asks.removeAll(rows.asks(reader, asks).keySet());
        if (!answers.isEmpty())
            answers.removeAll(rows.answers(reader, answers).keySet());
        if (!people.isEmpty())
            people.removeAll(rows.people(people).keySet());
        var hidden = new HashSet<UUID>(people);
        hidden.addAll(asks);
        hidden.addAll(answers);
        if (!asks.isEmpty())
            hidden.addAll(rows.answersTo(asks));
        return new Posts(hidden, ahead.size() < MOST);
    }

    private static Set<UUID> ids(List<Change> changes, String kind) {
        return changes.stream().filter(change -> change.kind().equals(kind)).map(Change::id)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
