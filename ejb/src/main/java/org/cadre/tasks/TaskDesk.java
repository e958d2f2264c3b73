package org.cadre.tasks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.invitations.Decline;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationState;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.plans.Plans;
import org.cadre.prose.Prose;
import org.cadre.screening.Screening;
import org.cadre.screening.Treatment;
import org.cadre.templates.TemplateDesk;
import org.cadre.waves.DeliveryRules;
import org.cadre.waves.Router;
import org.cadre.work.Brief;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** What requesters and those who do it do with a micro-task. Each verb is one transaction. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class TaskDesk {
    public static final int LONGEST_REASON = 2_000;

    @Inject
    private Tasks tasks;
    @Inject
    private Deliveries deliveries;
    @Inject
    private DeliveryRules rules;
    @Inject
    private AskDesk asks;
    @Inject
    private TemplateDesk templates;
    @Inject
    private Works works;
    @Inject
    private Plans plans;
    @Inject
    private Invitations invitations;
    @Inject
    private Router router;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Prose prose;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected TaskDesk() {}

    /**
     * @return of the task, or of what is held until somebody approves
     * @throws AskRefused where a rule refuses; the decision is kept, the task is not
     * @throws BadInput naming `due`, `expert`, `template` or what {@link AskDesk#file} names
     */
    public AskId post(Reader asker, NewAsk words, Brief brief) {
        return asks.file(asker, words.doing(new Work.MicroTask(agreed(asker, brief))));
    }

    /** A brief as it can be filed. @throws BadInput naming `due`, `expert` or `template` */
    @Transactional(Transactional.TxType.MANDATORY)
    public Brief agreed(Reader asker, Brief brief) {
        brief.due().filter(due -> !due.isAfter(clock.instant())).ifPresent(due -> {
            throw new BadInput("due", due.toString(), Message.of("bad.over"));
        });
        brief.expert().ifPresent(expert -> {
            var known = colleagues.find(new ColleagueId(expert)).filter(one -> one.active() && !one.machine());
            if (known.isEmpty() || expert.equals(asker.id().value()))
                throw new BadInput("expert", expert.toString(), Message.of("bad.colleague"));
        });
        return templates.agreed(brief);
    }

    /** @throws TaskNotFound where there is none, or none for this reader */
    public Task see(Reader reader, AskId id) {
        return tasks.seenBy(reader, id);
    }

    /** Empty where that ask is no task. */
    public Optional<Task> of(Ask ask) {
        return tasks.of(List.of(ask)).values().stream().findFirst();
    }

    /**
     * Takes it for a time, invited or not; once more does no harm.
     *
     * @throws NotAllowedNow where it is the reader's own, or another one has taken it
     * @throws AskRefused where a rule refuses, which is kept
     */
    public void take(Reader worker, AskId id) {
        var now = clock.instant();
        var task = locked(worker, id);
        if (task.ask().askedBy(worker))
            throw new NotAllowedNow(Message.of("task.own"));
        if (task.heldBy(worker) && task.state() != TaskState.ACCEPTED)
            return;
        if (task.state() != TaskState.FREE)
            throw new NotAllowedNow(Message.of("task.taken"));
        if (task.brief().expert().filter(one -> !one.equals(worker.id().value())).isPresent())
            throw new NotAllowedNow(Message.of("task.for-another"));
        taken(worker, task, now);
    }

    /** Nobody takes what its requester could not accept of them. */
    private void taken(Reader worker, Task task, Instant now) {
        rules.of(task.ask(), worker.id(), task.ask().asker(), true, List.of(), task.brief().stack());
        var invited = invitations.to(worker.id(), task.ask().id())
                .filter(one -> one.state() == InvitationState.ISSUED && !one.overdue(now));
        if (invited.isPresent())
            router.accept(invited.get(), now);
        else
            router.offer(task.ask(), worker.id(), now);
    }

    /** Takes as much time again, from now on. @throws NotAllowedNow where the reader is not at it */
    public void extend(Reader worker, AskId id) {
        var task = locked(worker, id);
        router.extend(held(worker, task), clock.instant());
        acts.keep("TASK_EXTENDED", id.value(), worker.id().value());
    }

    /** Gives it back to all who can take it. @throws NotAllowedNow where the reader is not at it */
    public void giveUp(Reader worker, AskId id, Decline why) {
        var task = locked(worker, id);
        router.decline(held(worker, task),
                new Decline(why.reason(), screening.passed(worker.id(), "note", why.note())), clock.instant());
    }

    /**
     * Delivers; the same twice is one delivery. Whose time is over delivers all the same while nobody else has taken it.
     *
     * @return the delivery, of which the state says whether somebody looks at it first
     * @throws NotAllowedNow where another one is at it, or a delivery lies there already
     * @throws AskRefused where a rule refuses, which is kept
     * @throws BadInput where the text cannot be taken
     */
    public Delivery deliver(Reader worker, AskId id, NewDelivery wanted) {
        var task = locked(worker, id);
        var before = deliveries.sent(id, worker.id(), wanted.key());
        if (before.isPresent())
            return before.get();
        var now = clock.instant();
        if (task.pending().isPresent())
            throw new NotAllowedNow(Message.of("task.delivered-already"));
        isAtIt(worker, task, now);
        var text = prose.kept(worker.id(), "text", wanted.text());
        var stack = screening.passed(worker.id(), "stack", wanted.stack());
        var verdict = rules.of(task.ask(), worker.id(), task.ask().asker(), wanted.termsAccepted(),
                findings(worker, wanted.text()), stack);
        boolean hold = !verdict.approvals().isEmpty();
        var made = new Delivery(AnswerId.random(), id, worker.id(), task.deliveries().size() + 1,
                hold ? DeliveryState.HELD : DeliveryState.MADE, now, wanted.minutes(), stack, wanted.done(),
                Optional.empty(), Optional.empty(), "", Optional.of(text).filter(_ -> hold),
                task.brief().scorecard().map(_ -> Scored.OPEN));
        deliveries.add(made, wanted);
        router.fulfil(id, worker.id());
        acts.keep(hold ? "TASK_DELIVERY_HELD" : "TASK_DELIVERED", id.value(), worker.id().value());
        if (hold)
            outbox.append(id.value(), new DeliveryHeld(id.value(), made.id().value()));
        else
            asks.delivered(worker, id, made.id(), text);
        return made;
    }

    /** Or can be still, since nobody else has taken it. */
    private void isAtIt(Reader worker, Task task, Instant now) {
        if (task.state() == TaskState.FREE && invitations.to(worker.id(), task.ask().id()).isPresent())
            taken(worker, task, now);
        else
            held(worker, task);
    }

    /** What stays in a text of what the rules ask for. */
    private List<String> findings(Reader worker, String text) {
        return screening.places(worker.id(), text).stream().filter(one -> one.treatment() == Treatment.ALLOW)
                .map(one -> one.kind().nature().name()).distinct().toList();
    }

    /**
     * Sends back what was delivered, with what is missing.
     *
     * @throws NotAllowedNow where it is somebody else's task, nothing waits there, or reviewers are to say something first
     * @throws BadInput naming `reason`
     */
    public void sendBack(Reader asker, AnswerId id, String reason) {
        var task = own(asker, id);
        var made = reviewed(pending(task, id, DeliveryState.MADE));
        deliveries.judged(made, DeliveryState.RETURNED, asker.id(), reason(asker, reason), clock.instant());
        router.backToWork(made.task(), made.author());
        acts.keep("TASK_SENT_BACK", made.task().value(), asker.id().value());
        outbox.append(made.task().value(), new DeliveryReturned(made.task().value(), id.value()));
    }

    /**
     * Accepts what was delivered; the task is done.
     *
     * @throws NotAllowedNow where it is somebody else's task, nothing waits there, or reviewers are to say something first
     * @throws AskRefused where another duty forbids it, which is kept
     */
    public void accept(Reader asker, AnswerId id) {
        var task = own(asker, id);
        var made = reviewed(pending(task, id, DeliveryState.MADE));
        rules.of(task.ask(), made.author(), asker.id(), true, List.of(), made.stack());
        asks.settle(asker, id);
    }

    private static Delivery reviewed(Delivery made) {
        if (made.underReview())
            throw new NotAllowedNow(Message.of("scorecard.open"));
        return made;
    }

    /** What reviewers say of a delivery under review: it lies before its requester, or goes back for that reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void scored(Delivery made, boolean passed, String reason) {
        deliveries.scored(made.id(), passed ? Scored.PASSED : Scored.FAILED,
                passed ? DeliveryState.MADE : DeliveryState.RETURNED, reason, clock.instant());
        if (!passed)
            router.backToWork(made.task(), made.author());
    }

    /** Its requester judges it without reviewers. @throws NotAllowedNow where it is somebody else's, or not under review */
    @Transactional(Transactional.TxType.MANDATORY)
    public void judgedAlone(Reader asker, AnswerId id) {
        var made = pending(own(asker, id), id, DeliveryState.MADE);
        if (!made.underReview())
            throw new NotAllowedNow(Message.of("task.judged"));
        deliveries.scored(id, Scored.ALONE, DeliveryState.MADE, "", clock.instant());
    }

    /**
     * What failed lies before its requester again, as though it had been delivered now, until somebody has the last word.
     *
     * @throws NotAllowedNow where it is not the reader's, it did not fail, something came after it, or another one is at it
     * @throws AskRefused where a rule refuses that the reader takes it again, which is kept
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
    public void appealed(Reader worker, AnswerId id) {
        var task = locked(worker, deliveries.find(id).orElseThrow(TaskNotFound::new).task());
        if (task.failed(worker).filter(one -> one.id().equals(id)).isEmpty())
            throw new NotAllowedNow(Message.of("scorecard.no-appeal"));
        isAtIt(worker, task, clock.instant());
        deliveries.scored(id, Scored.OPEN, DeliveryState.MADE, "", clock.instant());
        router.fulfil(task.ask().id(), worker.id());
    }

    /** What waits for somebody of governance, whom the reader is. */
    public List<Delivery> held(Reader reader) {
        return reader.roles().contains(Role.GOVERNANCE)
                ? deliveries.held().stream().filter(mayLookAt(reader)).toList()
                : List.of();
    }

    private Predicate<Delivery> mayLookAt(Reader reader) {
        return one -> !one.author().equals(reader.id()) && tasks.sees(reader, one.task())
                && !tasks.seenBy(reader, one.task()).ask().askedBy(reader);
    }

    /** Lets what a rule held pass on to its requester. @throws TaskNotFound where it is not theirs to decide */
    public void release(Reader reader, AnswerId id) {
        var made = toDecide(reader, id);
        var author = colleagues.reader(made.author()).orElseThrow(TaskNotFound::new);
        deliveries.judged(made, DeliveryState.MADE, reader.id(), "", clock.instant());
        acts.keep("TASK_DELIVERY_RELEASED", made.task().value(), reader.id().value());
        asks.delivered(author, made.task(), id, made.held().orElseThrow());
    }

    /** Does not let it pass: it goes back to who made it. @throws BadInput naming `reason` */
    public void refuse(Reader reader, AnswerId id, String reason) {
        var made = toDecide(reader, id);
        deliveries.judged(made, DeliveryState.REFUSED, reader.id(), reason(reader, reason), clock.instant());
        router.backToWork(made.task(), made.author());
        acts.keep("TASK_DELIVERY_REFUSED", made.task().value(), reader.id().value());
        outbox.append(made.task().value(), new DeliveryReturned(made.task().value(), id.value()));
    }

    /** Lets others than the one whom it was for do it. @throws NotAllowedNow where it is somebody else's task */
    public void openToOthers(Reader asker, AskId id) {
        var task = locked(asker, id);
        mustAsk(asker, task);
        if (task.brief().expert().isEmpty())
            return;
        works.keep(id.value(), new Work.MicroTask(task.brief().forAnybody(), task.split()));
        acts.keep("TASK_OPENED", id.value(), asker.id().value());
        outbox.append(id.value(), new TaskOpened(id.value()));
    }

    private Delivery toDecide(Reader reader, AnswerId id) {
        var made = deliveries.find(id).filter(_ -> reader.roles().contains(Role.GOVERNANCE)).filter(mayLookAt(reader))
                .orElseThrow(TaskNotFound::new);
        locked(reader, made.task());
        return deliveries.find(id).filter(one -> one.state() == DeliveryState.HELD)
                .orElseThrow(() -> new NotAllowedNow(Message.of("task.judged")));
    }

    private Task own(Reader asker, AnswerId id) {
        var task = locked(asker, deliveries.find(id).orElseThrow(TaskNotFound::new).task());
        mustAsk(asker, task);
        return task;
    }

    private static void mustAsk(Reader asker, Task task) {
        if (!task.ask().askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
    }

    private static Delivery pending(Task task, AnswerId id, DeliveryState state) {
        return task.deliveries().stream().filter(one -> one.id().equals(id) && one.state() == state)
                .filter(_ -> task.state() != TaskState.ACCEPTED && task.state() != TaskState.CLOSED).findFirst()
                .orElseThrow(() -> new NotAllowedNow(Message.of("task.judged")));
    }

    /** The reader's own, of who is at it. */
    private Invitation held(Reader worker, Task task) {
        return invitations.to(worker.id(), task.ask().id())
                .filter(one -> one.state() == InvitationState.ACCEPTED && one.holds(clock.instant()))
                .orElseThrow(() -> new NotAllowedNow(Message.of("task.not-at-it")));
    }

    private String reason(Reader writer, String said) {
        var text = said.strip();
        if (text.isEmpty())
            throw new BadInput("reason", "", Message.of("bad.missing"));
        if (text.length() > LONGEST_REASON)
            throw new BadInput("reason", text, Message.of("bad.too-long", LONGEST_REASON));
        return screening.passed(writer.id(), "reason", text);
    }

    /** What happens to a task comes one after the other: its plan is locked before anything of it is read. */
    private Task locked(Reader reader, AskId id) {
        if (plans.lock(id, clock.instant()).isEmpty())
            throw new TaskNotFound();
        return tasks.seenBy(reader, id);
    }
}
