package org.cadre.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskState;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.work.Brief;

/**
 * A micro-task at one moment.
 *
 * @param split whether it is done once its steps are
 * @param holder who is at it, or delivered what waits or was accepted
 * @param until when it goes back to all who can take it, while somebody is at it
 * @param deliveries oldest first
 */
public record Task(Ask ask, Brief brief, boolean split, TaskState state, Optional<ColleagueId> holder,
        Optional<Instant> until,
        List<Delivery> deliveries) {
    public Task {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * As much of it as the reader may know: who is at it, what is held back and why something was sent back is a matter of
     * its requester, of who did it, and of who looks at what is held.
     */
    Task shownTo(Reader reader) {
        if (ask.askedBy(reader) || heldBy(reader) || reader.roles().contains(Role.GOVERNANCE))
            return this;
        boolean open = state == TaskState.DELIVERED || state == TaskState.ACCEPTED;
        return new Task(ask, brief, split,
                state == TaskState.HELD || state == TaskState.REWORK ? TaskState.TAKEN : state,
                open ? holder : Optional.empty(), until, deliveries.stream()
                        .filter(one -> one.author().equals(reader.id()) || one.state() == DeliveryState.MADE
                                || one.state() == DeliveryState.RETURNED)
                        .map(one -> one.author().equals(reader.id()) ? one : one.withoutReason()).toList());
    }

    Task by(TaskState now, Optional<ColleagueId> who, Optional<Instant> deadline) {
        return new Task(ask, brief, split, now, who, deadline, deliveries);
    }

    public boolean heldBy(Reader reader) {
        return holder.filter(reader.id()::equals).isPresent();
    }

    /** The reader's own delivery, where it is the last one and reviewers let it fail. */
    public Optional<Delivery> failed(Reader worker) {
        return deliveries.isEmpty() || ask.state() != AskState.OPEN
                ? Optional.empty()
                : Optional.of(deliveries.getLast())
                        .filter(one -> one.author().equals(worker.id()) && one.state() == DeliveryState.RETURNED
                                && one.scored().filter(Scored.FAILED::equals).isPresent());
    }

    /** What is to be judged next. */
    public Optional<Delivery> pending() {
        return deliveries.isEmpty() ? Optional.empty() : Optional.of(deliveries.getLast()).filter(Delivery::pending);
    }
}
