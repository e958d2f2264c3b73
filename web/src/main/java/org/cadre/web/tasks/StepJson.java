package org.cadre.web.tasks;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.tasks.NewStep;
import org.cadre.tasks.Step;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a task as the API writes it. */
@Schema(name = "Step")
public record StepJson(int number, String title, @Nullable String milestone,
        @Schema(description = "numbers of steps that must be accepted first") List<Integer> needs,
        @Schema(description = "the task that it is by now") @Nullable UUID task, boolean done,
        @Schema(description = "why a rule refused it when its turn came") @Nullable String problem) {
    static final String EXAMPLE = """
            {"number": 1, "title": "Draw the network", "needs": [], "task": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "done": false}""";
    static final String WANTED = """
            {"steps": [{"title": "Draw the network", "brief": {"deliverable": "A drawing", "effortMinutes": 60}}, {"title": \
            "Move the switches", "needs": [1], "milestone": "Yard two is online", "brief": {"deliverable": "Moved switches", \
            "effortMinutes": 120}}]}""";

    /** A step that is wanted. */
    @Schema(name = "NewStep", requiredProperties = {"title", "brief"})
    public record Wanted(@Schema(minLength = 1, maxLength = 200) @Nullable String title, @Nullable String text,
            @Schema(description = "skills without which nobody is asked") @Nullable List<String> mustHave,
            @Nullable BriefJson brief,
            @Schema(description = "numbers of steps before it that must be accepted first") @Nullable List<Integer> needs,
            @Schema(maxLength = NewStep.LONGEST_MILESTONE) @Nullable String milestone) {
        NewStep read() {
            if (brief == null)
                throw new BadInput("brief", "", Message.of("bad.missing"));
            return new NewStep(BriefJson.orEmpty(title), BriefJson.orEmpty(text), BriefJson.listed(mustHave),
                    brief.read(), Set.copyOf(BriefJson.listed(needs)), BriefJson.orEmpty(milestone));
        }
    }

    /** All steps of a task, in their order. */
    @Schema(name = "NewSteps", requiredProperties = "steps")
    public record All(@Nullable List<Wanted> steps) {}

    static StepJson of(Step one) {
        return new StepJson(one.number(), one.wanted().title(),
                one.wanted().milestone().isEmpty() ? null : one.wanted().milestone(),
                one.wanted().needs().stream().sorted().toList(), one.task().map(AskId::value).orElse(null), one.done(),
                one.problem().isEmpty() ? null : one.problem());
    }
}
