package org.cadre.web.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.tasks.Exchange;
import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.asks.AskView;
import org.cadre.web.scorecards.ResultView;
import org.cadre.work.Scorecard;

/**
 * {@code GET /tasks/{id}}: a task, who has it until when, and what can be done about it.
 *
 * @param ask its words and what stands below them
 * @param state as in {@code task.state.STATE}
 * @param holder who is at it, as far as the reader may know
 * @param expert whom it is for, where it is for one
 * @param made its deliveries, oldest first
 * @param beside who learns, its steps and what the two say afterwards
 * @param review where the reader is asked to review a delivery
 * @param may what the reader can do now
 * @param form of what was entered and cannot be taken: `text`, `minutes`, `stack`, `done`, `termsAccepted`, `reason`, `note`
 * @param keepable whether it is no secret, and the reader's own or what the reader is at
 */
public record TaskView(AskView ask, BriefView brief, String state, Optional<Person> holder, Optional<Instant> until,
        Optional<Person> expert, List<Made> made, Beside beside, Optional<String> review, May may,
        Form form, boolean keepable) implements View {
    /**
     * What is wanted.
     *
     * @param terms empty for the company's usual ones
     */
    public record BriefView(String deliverable, List<String> checklist, int minutes, Optional<Instant> due,
            List<String> stack, String environment, List<String> access, String terms, String costCentre,
            String budget, int savesMinutes, boolean experiment, boolean learner, Optional<Scorecard> scorecard) {}

    /**
     * A delivery.
     *
     * @param state HELD, MADE, RETURNED, REFUSED or ACCEPTED
     * @param pending whether the reader is to judge it
     * @param held its text, where the reader looks at it before its requester does
     * @param scored what reviewers say, where the task wants them
     */
    public record Made(String id, int number, Person by, String state, Instant at, Optional<Integer> minutes, int done,
            String reason, boolean pending, Optional<String> held, Optional<ResultView> scored) {}

    /**
     * What belongs to it beside its course.
     *
     * @param learning whether the reader is one of the learners
     */
    public record Beside(List<StepLine> steps, List<Person> learners, boolean learning, Exchange exchange) {}

    /**
     * A step.
     *
     * @param state WAITS, OPEN, DONE or REFUSED
     * @param task where it is a task by now
     * @param problem why a rule refused it
     */
    public record StepLine(int number, String title, String milestone, String needs, String state,
            Optional<String> task, String problem) {}

    /** What the reader can do now. */
    public record May(boolean take, boolean deliver, boolean open, boolean close, boolean reopen, boolean split,
            boolean learn) {}

    @Override
    public String template() {
        return "tasks/task";
    }
}
