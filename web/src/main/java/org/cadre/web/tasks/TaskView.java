package org.cadre.web.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Form;
import org.cadre.web.Person;
import org.cadre.web.View;
import org.cadre.web.asks.AskView;

/**
 * {@code GET /tasks/{id}}: a task, who has it until when, and what can be done about it.
 *
 * @param ask its words and what stands below them
 * @param state as in {@code task.state.STATE}
 * @param holder who is at it, as far as the reader may know
 * @param expert whom it is for, where it is for one
 * @param made its deliveries, oldest first
 * @param may what the reader can do now
 * @param form of what was entered and cannot be taken: `text`, `minutes`, `stack`, `done`, `termsAccepted`, `reason`, `note`
 */
public record TaskView(AskView ask, BriefView brief, String state, Optional<Person> holder, Optional<Instant> until,
        Optional<Person> expert, List<Made> made, May may, Form form) implements View {
    /**
     * What is wanted.
     *
     * @param terms empty for the company's usual ones
     */
    public record BriefView(String deliverable, List<String> checklist, int minutes, Optional<Instant> due,
            List<String> stack, String environment, List<String> access, String terms, String costCentre,
            String budget, int savesMinutes, boolean experiment, boolean learner) {}

    /**
     * A delivery.
     *
     * @param state HELD, MADE, RETURNED, REFUSED or ACCEPTED
     * @param pending whether the reader is to judge it
     * @param held its text, where the reader looks at it before its requester does
     */
    public record Made(String id, int number, Person by, String state, Instant at, Optional<Integer> minutes, int done,
            String reason, boolean pending, Optional<String> held) {}

    /** What the reader can do now. */
    public record May(boolean take, boolean deliver, boolean open, boolean close, boolean reopen) {}

    @Override
    public String template() {
        return "tasks/task";
    }
}
