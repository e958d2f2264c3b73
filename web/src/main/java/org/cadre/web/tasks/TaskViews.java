package org.cadre.web.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.AskState;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.DeliveryState;
import org.cadre.tasks.FeedbackDesk;
import org.cadre.tasks.LearnerDesk;
import org.cadre.tasks.Scored;
import org.cadre.tasks.Step;
import org.cadre.tasks.StepDesk;
import org.cadre.tasks.Task;
import org.cadre.tasks.TaskDesk;
import org.cadre.tasks.TaskState;
import org.cadre.web.Form;
import org.cadre.web.Frames;
import org.cadre.web.People;
import org.cadre.web.Person;
import org.cadre.web.asks.AskViews;
import org.cadre.web.scorecards.ResultView;
import org.cadre.web.scorecards.ScorecardViews;
import org.cadre.web.tasks.TaskView.Beside;
import org.cadre.web.tasks.TaskView.BriefView;
import org.cadre.web.tasks.TaskView.Made;
import org.cadre.web.tasks.TaskView.May;
import org.cadre.web.tasks.TaskView.StepLine;
import org.cadre.work.AccessNeed;
import org.cadre.work.Brief;

/** Tasks as a reader's pages show them. */
@RequestScoped
public class TaskViews {
    @Inject
    TaskDesk desk;
    @Inject
    StepDesk steps;
    @Inject
    LearnerDesk learners;
    @Inject
    FeedbackDesk feedback;
    @Inject
    AskViews asks;
    @Inject
    ScorecardViews scorecards;
    @Inject
    People people;
    @Inject
    Frames frames;

    /** In one transaction: a page of one moment. */
    @Transactional
    public TaskView page(Reader reader, AskId id, Form form) {
        var ask = asks.page(reader, id, Form.empty(), Optional.empty());
        var task = desk.see(reader, id);
        var brief = task.brief();
        var who = People.from(people.named(
                Stream.concat(Stream.concat(task.holder().stream(), brief.expert().map(ColleagueId::new).stream()),
                        task.deliveries().stream().map(Delivery::author)).distinct().toList()));
        var scored = scorecards.results(reader, id);
        var may = may(reader, task);
        return new TaskView(ask, brief(brief), task.state().name(), task.holder().map(who), task.until(),
                brief.expert().map(ColleagueId::new).map(who),
                task.deliveries().stream().map(one -> made(reader, task, one, who.apply(one.author()),
                        Optional.ofNullable(scored.get(one.id())))).toList(),
                beside(reader, task), scorecards.openAt(reader, id), may, form,
                task.ask().plain() && (task.ask().askedBy(reader) || may.deliver()));
    }

    private static Made made(Reader reader, Task task, Delivery one, Person by, Optional<ResultView> scored) {
        boolean accepted = task.ask().acceptedAnswer().filter(one.id()::equals).isPresent();
        boolean last = task.pending().filter(pending -> pending.id().equals(one.id())).isPresent()
                && task.ask().state() == AskState.OPEN;
        boolean judges = one.state() == DeliveryState.HELD
                ? reader.roles().contains(Role.GOVERNANCE) && !one.author().equals(reader.id())
                        && !task.ask().askedBy(reader)
                : task.ask().askedBy(reader) && !one.underReview();
        return new Made(one.id().toString(), one.number(), by, accepted ? "ACCEPTED" : one.state().name(), one.at(),
                one.minutes(), one.done().size(), reason(one, scored), last && judges,
                one.held().filter(_ -> judges || one.author().equals(reader.id())), scored);
    }

    /** What reviewers say stands with the scorecard. */
    private static String reason(Delivery one, Optional<ResultView> scored) {
        return scored.isPresent() && one.scored().filter(Scored.FAILED::equals).isPresent() ? "" : one.reason();
    }

    private Beside beside(Reader reader, Task task) {
        var there = learners.of(task.ask());
        var who = People.from(people.named(there));
        return new Beside(steps.of(reader, task.ask().id()).stream().map(TaskViews::step).toList(),
                there.stream().map(who).toList(), there.contains(reader.id()), feedback.of(reader, task));
    }

    private static StepLine step(Step one) {
        String state = one.done()
                ? "DONE"
                : !one.problem().isEmpty() ? "REFUSED" : one.task().isEmpty() ? "WAITS" : "OPEN";
        return new StepLine(one.number(), one.wanted().title(), one.wanted().milestone(),
                one.wanted().needs().stream().sorted().map(Object::toString).collect(Collectors.joining(", ")), state,
                one.task().map(AskId::toString), one.problem());
    }

    private May may(Reader reader, Task task) {
        boolean mine = task.ask().askedBy(reader);
        boolean forMe = task.brief().expert().filter(one -> !one.equals(reader.id().value())).isEmpty();
        boolean atIt = task.heldBy(reader)
                && (task.state() == TaskState.TAKEN || task.state() == TaskState.REWORK);
        return new May(task.state() == TaskState.FREE && !mine && forMe, atIt,
                mine && task.brief().expert().isPresent() && task.state() == TaskState.FREE,
                mine && task.ask().state() == AskState.OPEN, mine && task.ask().state() == AskState.CLOSED,
                mine && task.state() == TaskState.FREE, learners.mayJoin(reader, task));
    }

    private BriefView brief(Brief brief) {
        return new BriefView(brief.deliverable(), brief.checklist(), brief.effortMinutes(), brief.due(), brief.stack(),
                brief.environment(), brief.access().stream().map(this::access).toList(), brief.terms(),
                brief.costCentre(),
                brief.budget().map(budget -> budget.amount().toPlainString() + ' ' + budget.currency()).orElse(""),
                brief.savesMinutes(), brief.experiment(), brief.learner(), brief.scorecard());
    }

    private String access(AccessNeed need) {
        var t = frames.texts();
        return need.until().map((LocalDate day) -> t.text("task.access.until", need.to(), t.date(day)))
                .orElse(need.to());
    }

    TaskLine line(Task task) {
        return new TaskLine(task.ask().id().toString(), task.ask().title(), task.state().name(),
                task.brief().effortMinutes(),
                Stream.concat(task.brief().stack().stream(), task.ask().tags().stream()).distinct().limit(6).toList(),
                task.until().or(task.brief()::due), task.ask().filedAt());
    }

    List<TaskLine> lines(List<Task> tasks) {
        return tasks.stream().map(this::line).toList();
    }
}
