package org.cadre.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Cursor;
import org.cadre.capacity.Standings;
import org.cadre.people.Reader;

/** Where tasks are found by who could do them. Whether the rules let somebody is asked when they take one. */
@ApplicationScoped
@Transactional
public class TaskBoard {
    /** How many of the reader's own stand beside it. */
    private static final int OWN = 50;

    @Inject
    private Tasks tasks;
    @Inject
    private FreeTasks free;
    @Inject
    private Standings standings;
    @Inject
    private Clock clock;

    protected TaskBoard() {}

    public Board free(Reader reader, BoardQuery wanted) {
        var now = clock.instant();
        var ids = free.of(reader, wanted, now);
        var found = tasks.seenBy(reader, ids.subList(0, Math.min(wanted.limit(), ids.size())));
        var last = ids.size() > wanted.limit() && !found.isEmpty()
                ? Optional.of(found.getLast())
                : Optional.<Task>empty();
        return new Board(found, minutesFree(reader),
                last.map(task -> new Cursor(task.ask().filedAt(), task.ask().id().value())));
    }

    /** What the reader offers a week, but for what they said yes to in the last seven days. */
    public int minutesFree(Reader reader) {
        return standings.look(List.of(reader.id()), clock.instant()).values().stream()
                .mapToInt(one -> Math.max(0, one.capacity().weeklyMinutes() - one.capacity().minutesUsed())).findFirst()
                .orElse(0);
    }

    /** Those that the reader is at or delivered, what is due first at the top. */
    public List<Task> taken(Reader reader) {
        return tasks.seenBy(reader, free.takenBy(reader, clock.instant(), OWN));
    }

    /** Those that the reader posted, what is not done yet at the top. */
    public List<Task> posted(Reader reader) {
        return tasks.seenBy(reader, free.postedBy(reader, OWN));
    }
}
