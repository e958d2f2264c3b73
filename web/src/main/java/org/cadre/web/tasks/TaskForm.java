package org.cadre.web.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.templates.Template;
import org.cadre.web.Form;
import org.cadre.web.scorecards.ScorecardForm;
import org.cadre.work.AccessNeed;
import org.cadre.work.Brief;
import org.cadre.work.Budget;

/** Reads a brief from the fields that {@link NewTaskView} names. */
final class TaskForm {
    private TaskForm() {}

    /**
     * @param zone of the times that are entered
     * @param expert whom the name in `expert` means
     * @throws BadInput naming every field that cannot be taken
     */
    static Brief brief(Form form, ZoneId zone, Optional<UUID> expert, Optional<UUID> template) {
        return new Brief(form.value("deliverable"), lines(form, "checklist"), number(form, "effortMinutes", 0),
                due(form.value("due"), zone), Arrays.asList(form.value("stack").split(",")),
                form.value("environment"), lines(form, "access").stream().map(TaskForm::access).toList(),
                form.value("terms"), form.value("costCentre"), budget(form), number(form, "savesMinutes", 0),
                form.value("experiment").equals("yes"), form.value("learner").equals("yes"), expert,
                template, ScorecardForm.read(form));
    }

    /** With what a template says, to begin with. */
    static Form filled(Form blank, Template of) {
        Brief brief = of.brief();
        return blank.with("template", of.id().toString()).with("deliverable", brief.deliverable())
                .with("checklist", String.join("\n", brief.checklist()))
                .with("effortMinutes", Integer.toString(brief.effortMinutes()))
                .with("stack", String.join(", ", brief.stack())).with("environment", brief.environment())
                .with("access", brief.access().stream().map(AccessNeed::to).collect(Collectors.joining("\n")))
                .with("terms", brief.terms());
    }

    static List<String> lines(Form form, String field) {
        return form.value(field).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** @param missing where nothing was entered */
    static int number(Form form, String field, int missing) {
        String sent = form.value(field).strip();
        try {
            return sent.isEmpty() ? missing : Integer.parseInt(sent);
        } catch (NumberFormatException _) {
            throw new BadInput(field, sent, Message.of("bad.number"));
        }
    }

    /** As a browser's field for date and time sends it. */
    private static Optional<Instant> due(String sent, ZoneId zone) {
        try {
            return sent.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(sent.strip()).atZone(zone).toInstant());
        } catch (DateTimeParseException _) {
            throw new BadInput("due", sent, Message.of("bad.time"));
        }
    }

    private static Optional<Budget> budget(Form form) {
        return form.value("budget").isBlank()
                ? Optional.empty()
                : Optional.of(Budget.of(form.value("budget"), form.value("currency")));
    }

    private static AccessNeed access(String line) {
        int comma = line.lastIndexOf(',');
        if (comma < 0)
            return new AccessNeed(line, Optional.empty());
        try {
            return new AccessNeed(line.substring(0, comma),
                    Optional.of(LocalDate.parse(line.substring(comma + 1).strip())));
        } catch (DateTimeParseException _) {
            return new AccessNeed(line, Optional.empty());
        }
    }
}
