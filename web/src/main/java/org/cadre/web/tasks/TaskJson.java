package org.cadre.web.tasks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.Ask;
import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.tasks.Delivery;
import org.cadre.tasks.DeliveryState;
import org.cadre.tasks.Scored;
import org.cadre.tasks.Task;
import org.cadre.tasks.TaskState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A micro-task as the API writes it. Its id is that of its ask. */
@Schema(name = "Task")
public record TaskJson(UUID id, String title, String text, List<String> tags,
        @Schema(implementation = Classification.class) String classification,
        @Schema(implementation = Urgency.class) String urgency,
        @Schema(implementation = TaskState.class) String state,
        @Schema(description = "absent where the asker is anonymous and not the caller") @Nullable UUID asker,
        @Schema(description = "who is at it, or delivered what waits or was accepted") @Nullable UUID holder,
        @Schema(description = "when it goes back to all who can take it") @Nullable Instant until, BriefJson brief,
        List<DeliveryJson> deliveries, Instant filedAt, Instant changedAt) {
    static final String EXAMPLE = """
            {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "title": "Move the nightly job", "text": "Move the nightly job to \
            the new server.", "tags": ["java"], "classification": "INTERNAL", "urgency": "NORMAL", "state": "FREE", "asker": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "brief": """
            + BriefJson.EXAMPLE + """
                    , "deliveries": [], "filedAt": "2026-03-01T09:00:00Z", "changedAt": "2026-03-01T09:00:00Z"}""";

    /** A delivery; its words are the answer of the same id, once nobody holds it back. */
    @Schema(name = "Delivery")
    public record DeliveryJson(UUID id, int number, UUID author,
            @Schema(implementation = DeliveryState.class) String state,
            @Schema(description = "minutes that it took") @Nullable Integer minutes, List<String> stack,
            @Schema(description = "points of the checklist that are met, from 0") List<Integer> done,
            @Schema(description = "why it was sent back or held back") @Nullable String reason, Instant deliveredAt,
            @Nullable Instant judgedAt,
            @Schema(implementation = Scored.class) @Nullable String scored) {
        static final String EXAMPLE = """
                {"id": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "number": 1, "author": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", \
                "state": "MADE", "minutes": 80, "stack": ["java"], "done": [0], "deliveredAt": "2026-03-02T10:00:00Z"}""";

        static DeliveryJson of(Delivery made) {
            return new DeliveryJson(made.id().value(), made.number(), made.author().value(), made.state().name(),
                    made.minutes().orElse(null), made.stack(), made.done().stream().sorted().toList(),
                    made.reason().isEmpty() ? null : made.reason(), made.at(), made.judgedAt().orElse(null),
                    made.scored().map(Scored::name).orElse(null));
        }
    }

    static TaskJson of(Reader reader, Task task) {
        Ask ask = task.ask();
        return new TaskJson(ask.id().value(), ask.title(), ask.body(), ask.tags(), ask.classification().name(),
                ask.urgency().name(), task.state().name(),
                ask.byline(reader).known().map(ColleagueId::value).orElse(null),
                task.holder().map(ColleagueId::value).orElse(null), task.until().orElse(null),
                BriefJson.of(task.brief()), task.deliveries().stream().map(DeliveryJson::of).toList(), ask.filedAt(),
                ask.changedAt());
    }
}
