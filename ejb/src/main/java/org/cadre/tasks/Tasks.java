package org.cadre.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.accounts.RoleHolders;
import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** Puts together what asks, their invitations and deliveries say of tasks. */
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
    private Colleagues colleagues;
    @Inject
    private RoleHolders holders;
    @Inject
    private Clock clock;

    protected Tasks() {}

    /** @throws TaskNotFound where that is no task; {@link org.cadre.asks.AskNotFound} where there is none for this reader */
    public Task seenBy(Reader reader, AskId id) {
        return of(List.of(asks.seenBy(reader, id))).values().stream().findFirst().orElseThrow(TaskNotFound::new)
                .shownTo(reader);
    }

    /** Those of these that the reader may see, in the same order. */
    public List<Task> seenBy(Reader reader, List<AskId> ids) {
        var found = of(asks.seenBy(reader, ids));
        return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(task -> task.shownTo(reader)).toList();
    }

    public Optional<ColleagueId> authorOf(AnswerId delivery) {
        return deliveries.find(delivery).map(Delivery::author);
    }

    /** Those of governance who may let a held delivery pass: who may see the task, and neither posted nor delivered it. */
    public List<ColleagueId> judgesOf(AnswerId delivery) {
        return deliveries.find(delivery).filter(one -> one.state() == DeliveryState.HELD).stream()
                .flatMap(one -> holders.of(Role.GOVERNANCE).stream().filter(who -> judges(one, who))).toList();
    }

    private boolean judges(Delivery made, ColleagueId who) {
        return !made.author().equals(who) && colleagues.reader(who).filter(reader -> asks.sees(reader, made.task()))
                .flatMap(_ -> asks.find(made.task())).filter(ask -> !ask.asker().equals(who)).isPresent();
    }

    /** Whether {@link #seenBy} finds it. */
    boolean sees(Reader reader, AskId id) {
        return asks.sees(reader, id);
    }

    /** Those of these asks that are tasks. */
    public Map<AskId, Task> of(Collection<Ask> some) {
        var all = some.stream().filter(ask -> ask.kind() == AskKind.MICRO_TASK).toList();
        if (all.isEmpty())
            return Map.of();
        var ids = all.stream().map(Ask::id).toList();
        var briefs = works.of(ids.stream().map(AskId::value).toList());
        var made = deliveries.of(ids).stream().collect(Collectors.groupingBy(Delivery::task));
        var sent = invitations.of(ids).stream().collect(Collectors.groupingBy(Invitation::ask));
        var now = clock.instant();
        var tasks = new HashMap<AskId, Task>();
        for (Ask ask : all)
            if (briefs.get(ask.id().value()) instanceof Work.MicroTask work)
                tasks.put(ask.id(), of(ask, work, made.getOrDefault(ask.id(), List.of()),
                        sent.getOrDefault(ask.id(), List.of()), now));
        return tasks;
    }

    private static Task of(Ask ask, Work.MicroTask work, List<Delivery> made, List<Invitation> sent, Instant now) {
        var unheld = new Task(ask, work.brief(), work.split(), work.split() ? TaskState.SPLIT : TaskState.FREE,
                Optional.empty(), Optional.empty(), made);
        return switch (ask.state()) {
            case SOLVED -> unheld.by(TaskState.ACCEPTED, made.stream()
                    .filter(one -> ask.acceptedAnswer().filter(one.id()::equals).isPresent()).map(Delivery::author)
                    .findFirst(), Optional.empty());
            case CLOSED -> unheld.by(TaskState.CLOSED, Optional.empty(), Optional.empty());
            case OPEN -> unheld.pending()
                    .map(one -> unheld.by(one.state() == DeliveryState.HELD ? TaskState.HELD : TaskState.DELIVERED,
                            Optional.of(one.author()), Optional.empty()))
                    .orElseGet(() -> holder(sent, now)
                            .map(one -> unheld.by(
                                    made.stream().anyMatch(delivery -> delivery.author().equals(one.invitee()))
                                            ? TaskState.REWORK
                                            : TaskState.TAKEN,
                                    Optional.of(one.invitee()), one.answerBy()))
                            .orElse(unheld));
        };
    }

    private static Optional<Invitation> holder(List<Invitation> sent, Instant now) {
        return sent.stream().filter(one -> one.state() == InvitationState.ACCEPTED && one.holds(now))
                .max(Comparator.comparing(one -> one.acceptedAt().orElse(Instant.MIN)));
    }
}
