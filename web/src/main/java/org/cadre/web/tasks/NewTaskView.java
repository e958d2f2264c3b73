package org.cadre.web.tasks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.cadre.web.Option;
import org.cadre.web.View;
import org.cadre.web.asks.AheadView;
import org.cadre.web.asks.AskForm;

/**
 * {@code GET /tasks/new} and a form that came back with errors: the fields of a question's form, and {@code deliverable},
 * {@code checklist} (a point in each line), {@code effortMinutes}, {@code due}, {@code stack} (comma-separated), {@code
 * environment}, {@code template}, {@code access} (one in each line, its last day behind a comma), {@code terms}, {@code costCentre}, {@code
 * budget}, {@code currency}, {@code savesMinutes}, {@code experiment} and {@code learner} (yes or nothing), {@code expert}.
 *
 * @param ahead what would come of it, where that was asked for
 * @param templates those that can be used, none of them at the top; empty where there are none
 */
public record NewTaskView(AskForm ask, List<Option> templates, Optional<AheadView> ahead) implements View {
    public NewTaskView(AskForm ask, List<Option> templates) {
        this(ask, templates, Optional.empty());
    }

    public boolean moreUsed() {
        return Stream.of("environment", "access", "terms", "costCentre", "budget", "savesMinutes",
                "experiment", "learner", "expert").anyMatch(
                        field -> !ask.form().value(field).isEmpty() || ask.form().error(field).isPresent())
                || ask.optionsUsed();
    }

    @Override
    public String template() {
        return "tasks/new";
    }
}
