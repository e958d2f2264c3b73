package org.cadre.tasks;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskRefused;
import org.cadre.asks.AskState;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.audit.Acts;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.governance.Texts;
import org.cadre.handling.Handlings;
import org.cadre.outbox.Outbox;
import org.cadre.people.Colleagues;
import org.cadre.people.Reader;
import org.cadre.plans.Plans;
import org.cadre.screening.Screening;
import org.cadre.wishes.NewWishes;
import org.cadre.wishes.SkillNames;
import org.cadre.work.Work;
import org.cadre.work.Works;

/** Splitting a task into steps for several experts: each is a task of its own once those that it needs are accepted. */
@ApplicationScoped
@Transactional(dontRollbackOn = AskRefused.class)
public class StepDesk {
    public static final int MOST = 20;

    @Inject
    private Tasks tasks;
    @Inject
    private Steps steps;
    @Inject
    private Asks asks;
    @Inject
    private TaskDesk desk;
    @Inject
    private SkillNames skills;
    @Inject
    private AskDesk filing;
    @Inject
    private Works works;
    @Inject
    private Handlings handlings;
    @Inject
    private Plans plans;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Screening screening;
    @Inject
    private Acts acts;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    protected StepDesk() {}

    /**
     * @param wanted 2 to {@link #MOST}, each of which needs only steps before it
     * @throws NotAllowedNow where it is somebody else's task, somebody is at it, or it has steps
     * @throws BadInput naming `steps` or `needs`
     */
    public void split(Reader asker, AskId id, List<NewStep> wanted) {
        if (plans.lock(id, clock.instant()).isEmpty())
            throw new TaskNotFound();
        var task = tasks.seenBy(asker, id);
        if (!task.ask().askedBy(asker))
            throw new NotAllowedNow(Message.of("ask.only-the-asker"));
        if (task.state() != TaskState.FREE)
            throw new NotAllowedNow(Message.of("task.no-split"));
        if (wanted.size() < 2 || wanted.size() > MOST)
            throw new BadInput("steps", Integer.toString(wanted.size()), Message.of("bad.range", 2, MOST));
        for (int number = 1; number <= wanted.size(); number++)
            keep(asker, id, number, wanted.get(number - 1));
        works.keep(id.value(), new Work.MicroTask(task.brief(), true));
        acts.keep("TASK_SPLIT", id.value(), asker.id().value());
        outbox.append(id.value(), new TaskOpened(id.value()));
        fileReady(asker, task.ask());
    }

    private void keep(Reader asker, AskId id, int number, NewStep one) {
        if (one.needs().stream().anyMatch(other -> other < 1 || other >= number))
            throw new BadInput("needs", one.needs().toString(), Message.of("bad.needs", number));
        var brief = desk.agreed(asker, one.brief()).worded((field, text) -> screening.passed(asker.id(), field, text));
        // what is wrong with a later step is told now, and not when its turn has come and nobody looks
        skills.found(new NewWishes(one.mustHave(), List.of(), Optional.empty()));
        skills.meant(new Work.MicroTask(brief));
        steps.add(id, number, new NewStep(screening.passed(asker.id(), "title", one.title()),
                screening.passed(asker.id(), "text", one.text()), one.mustHave(), brief, one.needs(),
                screening.passed(asker.id(), "milestone", one.milestone())));
    }

    /** In their order; empty where it has none. */
    public List<Step> of(Reader reader, AskId id) {
        return steps.of(tasks.seenBy(reader, id).ask().id());
    }

    /** A step was accepted: those that waited for it come next, and with the last one the whole is done. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = AskRefused.class)
    public void accepted(AskId step) {
        steps.wholeOf(step).flatMap(asks::find).filter(whole -> whole.state() == AskState.OPEN).ifPresent(whole -> {
            steps.done(step);
            asker(whole).ifPresent(asker -> {
                fileReady(asker, whole);
                if (steps.of(whole.id()).stream().allMatch(Step::done))
                    filing.complete(asker, whole.id());
            });
        });
    }

    private Optional<Reader> asker(Ask whole) {
        return colleagues.reader(whole.asker());
    }

    private void fileReady(Reader asker, Ask whole) {
        var all = steps.of(whole.id());
        var done = all.stream().filter(Step::done).map(Step::number).collect(Collectors.toSet());
        all.stream().filter(one -> one.readyAfter(done)).forEach(one -> file(asker, whole, one));
    }

    private void file(Reader asker, Ask whole, Step one) {
        var words = new NewAsk(one.wanted().title(), one.wanted().text(), whole.tags(), whole.language(),
                whole.classification(), whole.urgency())
                .wishing(new NewWishes(one.wanted().mustHave(), List.of(), Optional.empty()))
                .labelled(handlings.of(whole.id().value())).behind(whole.wall())
                .doing(new Work.MicroTask(one.wanted().brief()));
        try {
            steps.filed(one, whole.anonymous() ? filing.fileAnonymously(asker, words) : filing.file(asker, words));
        } catch (AskRefused refused) {
            steps.refused(one, Texts.render(refused.ruling().reason(), asker.language()));
        }
    }
}
