package org.cadre.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.Ask;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.work.Brief;

/**
 * A micro-task at one moment.
 *
 * @param holder who is at it, or delivered what waits or was accepted
 * @param until when it goes back to all who can take it, while somebody is at it
 * @param deliveries oldest first
 */
public record Task(Ask ask, Brief brief, TaskState state, Optional<ColleagueId> holder, Optional<Instant> until,
        List<Delivery> deliveries) {
    public Task {
        deliveries = List.copyOf(deliveries);
    }

    public boolean heldBy(Reader reader) {
        return holder.filter(reader.id()::equals).isPresent();
    }

    /** What is to be judged next. */
    public Optional<Delivery> pending() {
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries.getLast()).filter(Delivery::pending);
    }
}
