package org.cadre.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.cadre.scorecards.Mark;
import org.cadre.tasks.Exchange;
import org.cadre.tasks.Feedback;
import org.cadre.web.Form;
import org.cadre.web.Option;
import org.cadre.web.Pages;
import org.cadre.web.Person;
import org.cadre.web.SafeHtml;
import org.cadre.web.View;
import org.cadre.web.asks.AskForm;
import org.cadre.web.asks.AskView;
import org.cadre.web.scorecards.DutiesView;
import org.cadre.web.scorecards.DutyView;
import org.cadre.web.scorecards.ResultView;
import org.cadre.web.scorecards.ResultView.LastWord;
import org.cadre.web.scorecards.ResultView.Said;
import org.cadre.web.tasks.BoardView;
import org.cadre.web.tasks.NewTaskView;
import org.cadre.web.tasks.StepsView;
import org.cadre.web.tasks.TaskLine;
import org.cadre.web.tasks.TaskView;
import org.cadre.web.tasks.TaskView.Beside;
import org.cadre.web.tasks.TaskView.BriefView;
import org.cadre.web.tasks.TaskView.Made;
import org.cadre.web.tasks.TaskView.May;
import org.cadre.web.tasks.TaskView.StepLine;
import org.cadre.web.tasks.TemplatesView;
import org.cadre.work.Criterion;
import org.cadre.work.Scorecard;

/** The board and tasks in all their states. */
final class TaskSamples {
    private static final String NASTY = Samples.NASTY;
    private static final Person MEI = new Person("p1", "Mei Lin", NASTY);

    private static final Scorecard CARD = new Scorecard(
            List.of(new Criterion("It works", 70, "It does not start", "It ran one night"),
                    new Criterion("It can be read", 30, "", "")),
            60, 2, 20, 3);

    private TaskSamples() {}

    static Map<String, View> all(AskView words, AskForm form, Instant now) {
        var line = new TaskLine("a1", NASTY, "FREE", 90, List.of("java", NASTY), Optional.of(now), now);
        var wrong = Form.empty().with("text", NASTY).with("terms", NASTY).with("reason", NASTY)
                .wrong("text", NASTY).wrong("", NASTY).wrong("reason", NASTY).wrong("termsAccepted", NASTY);
        return Map.of(
                "tasks-empty", new BoardView(Form.empty(), 120, List.of(), List.of(), List.of(), 0, Pages.only()),
                "tasks-none",
                new BoardView(Form.empty().with("skill", NASTY).with("minutes", "x").wrong("minutes", NASTY), 0,
                        List.of(), List.of(line), List.of(), 1, Pages.only()),
                "tasks",
                new BoardView(Form.empty(), 45, List.of(line), List.of(line), List.of(line), 3,
                        new Pages("/a", "/b")),
                "task-new", new NewTaskView(form, List.of(Option.of("t1", NASTY))), //
                "task-free",
                new TaskView(words, brief(true), "FREE", Optional.empty(), Optional.empty(), Optional.of(MEI),
                        List.of(), beside(true), Optional.empty(), new May(true, false, true, true, false, true, true),
                        Form.empty(), false),
                "task-deliver",
                new TaskView(words, brief(true), "REWORK", Optional.of(MEI), Optional.of(now), Optional.empty(),
                        List.of(made("REFUSED", false, now), scored("FAILED", now)),
                        beside(false), Optional.empty(), new May(false, true, false, false, false, false, false),
                        wrong, true),
                "task-judge",
                new TaskView(words, brief(false), "DELIVERED", Optional.of(MEI), Optional.empty(), Optional.empty(),
                        List.of(scored("PASSED", now)), beside(false), Optional.of("s1"),
                        new May(false, false, false, true, false, false, false), wrong, true),
                "task-held",
                new TaskView(words, brief(false), "HELD", Optional.of(MEI), Optional.empty(), Optional.empty(),
                        List.of(made("HELD", true, now)), beside(false), Optional.empty(),
                        new May(false, false, false, false, true, false, false), Form.empty(), false),
                "task-done",
                new TaskView(words, brief(true), "ACCEPTED", Optional.of(MEI), Optional.empty(), Optional.empty(),
                        List.of(scored("OPEN", now), made("ACCEPTED", false, now.minus(Duration.ofHours(3)))),
                        beside(true), Optional.empty(),
                        new May(false, false, false, false, false, false, false), Form.empty(), false),
                "task-steps", new StepsView("a1", NASTY, Form.empty().with("title-1", NASTY).wrong("needs-2", NASTY)));
    }

    static Map<String, View> templates() {
        return Map.of("task-templates-empty", new TemplatesView(List.of(), Form.empty()), "task-templates",
                new TemplatesView(List.of(template("PROPOSED"), template("APPROVED"), template("REFUSED"),
                        template("RETIRED")), Form.empty().with("name", NASTY).wrong("name", NASTY)));
    }

    private static TemplatesView.Line template(String state) {
        return new TemplatesView.Line("t-" + state, NASTY, state, NASTY, "java", NASTY, NASTY, NASTY, true);
    }

    /** Whoever reviews, with what they are asked and what they said. */
    static Map<String, View> reviews(Instant now) {
        var marks = List.of(new Mark(8, ""), new Mark(3, NASTY));
        var wrong = Form.empty().with("score-1", "11").wrong("score-1", NASTY).wrong("comment-2", NASTY)
                .wrong("passed", NASTY).wrong("ground", NASTY).wrong("why", NASTY).wrong("masking", NASTY);
        return Map.of("scorecards-none", new DutiesView(List.of()), "scorecards",
                new DutiesView(List.of(new DutiesView.Line("s1", NASTY, false, now),
                        new DutiesView.Line("s2", NASTY, true, now))),
                "scorecard", duty(false, "ASKED", List.of(), Form.empty(), now), "scorecard-wrong",
                duty(false, "ASKED", List.of(), wrong, now), "scorecard-given",
                duty(false, "GIVEN", marks, Form.empty(), now), "scorecard-last",
                duty(true, "ASKED", List.of(), wrong, now));
    }

    private static DutyView duty(boolean last, String state, List<Mark> marks, Form form, Instant now) {
        return new DutyView("s1", "a1", NASTY, new SafeHtml("<p>Move it</p>"), NASTY, List.of("It runs", NASTY), 2,
                new SafeHtml("<p>It is <em>there</em></p>"), last, state, now, CARD, marks, last ? NASTY : "",
                last
                        ? List.of(List.of(new Mark(2, NASTY), new Mark(9, "")),
                                List.of(new Mark(4, "No"), new Mark(5, "")))
                        : List.of(),
                form);
    }

    private static Made scored(String state, Instant at) {
        boolean failed = state.equals("FAILED");
        boolean open = state.equals("OPEN");
        return new Made("n-" + state, 2, MEI, failed ? "RETURNED" : "MADE", at, Optional.empty(), 0, "",
                state.equals("PASSED"), Optional.empty(),
                Optional.of(new ResultView(state, open ? 1 : 2, open ? 3 : 2, open,
                        Optional.of("42.5").filter(_ -> failed), 60,
                        open
                                ? List.of()
                                : List.of(new Said(NASTY, Optional.of("6.5").filter(_ -> failed), List.of(NASTY, "No")),
                                        new Said("Readable", Optional.empty(), List.of())),
                        failed ? "" : NASTY, Optional.of(new LastWord(true, NASTY, at)).filter(_ -> !failed && !open),
                        open ? NASTY : "", failed, open)));
    }

    private static Beside beside(boolean full) {
        return full
                ? new Beside(
                        List.of(new StepLine(1, NASTY, NASTY, "", "DONE", Optional.of("a2"), ""),
                                new StepLine(2, "Two", "", "1", "REFUSED", Optional.empty(), NASTY)),
                        List.of(MEI), true,
                        new Exchange(Optional.of(new Feedback(4, NASTY, Instant.EPOCH)),
                                Optional.of(new Feedback(5, NASTY, Instant.EPOCH)), false))
                : new Beside(List.of(), List.of(), false, new Exchange(Optional.empty(), Optional.empty(), true));
    }

    private static BriefView brief(boolean full) {
        return full
                ? new BriefView(NASTY, List.of("It runs", NASTY), 90,
                        Optional.of(Instant.parse("2027-03-01T12:00:00Z")),
                        List.of("java", NASTY), NASTY, List.of(NASTY), NASTY, NASTY, "12.50 EUR", 600, true, true,
                        Optional.of(CARD))
                : new BriefView("A script", List.of(), 30, Optional.empty(), List.of(), "", List.of(), "", "", "", 0,
                        false, false, Optional.empty());
    }

    private static Made made(String state, boolean pending, Instant at) {
        return new Made("n1", 1, MEI, state, at, Optional.of(80), 1, state.equals("MADE") ? "" : NASTY, pending,
                Optional.of(NASTY).filter(_ -> state.equals("HELD")), Optional.empty());
    }
}
