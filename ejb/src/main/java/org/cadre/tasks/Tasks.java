package org.cadre.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.people.Reader;
import org.cadre.work.Brief;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** Puts together what an ask, its invitations and its deliveries say of a task. */
@ApplicationScoped
@Transactional
public class Tasks {
    @Inject
    private Asks asks;
    @Inject
    private Works works;
    @Inject
    private Invitations invitations;
    @Inject
    private Deliveries deliveries;
    @Inject
    private Clock clock;

    protected Tasks() {}

    /** @throws TaskNotFound where there is none, or none for this reader */
    public Task seenBy(Reader reader, AskId id) {
        var ask = asks.seenBy(reader, id);
        return of(ask).orElseThrow(TaskNotFound::new);
    }

    /** Empty where it is no task. */
    public Optional<Task> of(Ask ask) {
        return ask.kind() == AskKind.MICRO_TASK && works.of(ask.id().value()) instanceof Work.MicroTask work
                ? Optional.of(of(ask, work.brief(), clock.instant()))
                : Optional.empty();
    }

    private Task of(Ask ask, Brief brief, Instant now) {
        var made = deliveries.of(ask.id());
        var sent = invitations.of(ask.id());
        if (ask.state() == AskState.SOLVED)
            return new Task(ask, brief, TaskState.ACCEPTED, made.stream()
                    .filter(one -> ask.acceptedAnswer().filter(one.id()::equals).isPresent()).map(Delivery::author)
                    .findFirst(), Optional.empty(), made);
        if (ask.state() == AskState.CLOSED)
            return new Task(ask, brief, TaskState.CLOSED, Optional.empty(), Optional.empty(), made);
        if (!made.isEmpty() && made.getLast().pending())
            return new Task(ask, brief,
                    made.getLast().state() == DeliveryState.HELD ? TaskState.HELD : TaskState.DELIVERED,
                    Optional.of(made.getLast().author()), Optional.empty(), made);
        return holder(sent, now).map(one -> new Task(ask, brief,
                made.stream().anyMatch(delivery -> delivery.author().equals(one.invitee()))
                        ? TaskState.REWORK
                        : TaskState.TAKEN,
                Optional.of(one.invitee()), one.answerBy(), made))
                .orElseGet(() -> new Task(ask, brief, TaskState.FREE, Optional.empty(), Optional.empty(), made));
    }

    private static Optional<Invitation> holder(List<Invitation> sent, Instant now) {
        return sent.stream().filter(one -> one.state() == InvitationState.ACCEPTED && one.holds(now))
                .max(Comparator.comparing(one -> one.acceptedAt().orElse(Instant.MIN)));
    }

    /** Whether {@link #seenBy} finds it. */
    boolean sees(Reader reader, AskId id) {
        return asks.sees(reader, id);
    }
}
