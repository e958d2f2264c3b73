package org.cadre.web.scorecards;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.scorecards.Duty;
import org.cadre.scorecards.Mark;
import org.cadre.scorecards.Part;
import org.cadre.scorecards.SeatState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller is asked to say of a delivery, as the API writes it; not whose it is. */
@Schema(name = "DeliveryReview")
public record ReviewJson(UUID id, UUID task, String title, String text, String deliverable, List<String> checklist,
        UUID delivery, int number, @Schema(description = "of the delivery, in Markdown") String delivered,
        @Schema(implementation = Part.class) String part, @Schema(implementation = SeatState.class) String state,
        Instant due, ScorecardJson scorecard,
        @Schema(description = "what the caller gave, in the order of the criteria") List<MarkJson> marks,
        @Schema(description = "why its author does not agree, where the caller is to have the last word") @Nullable String appeal,
        @Schema(description = "what each reviewer said, where the caller is to have the last word") List<List<MarkJson>> others) {
    static final String EXAMPLE = """
            {"id": "7a1d6a0f-7c55-4a57-8a86-9f0d4f6b1c1e", "task": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "title": \
            "Move the nightly job", "text": "Move the nightly job to the new server.", "deliverable": "A pull request", \
            "checklist": [], "delivery": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "number": 1, "delivered": "It is #42.", \
            "part": "REVIEWER", "state": "ASKED", "due": "2026-03-05T10:00:00Z", "scorecard": """
            + ScorecardJson.EXAMPLE + ", \"marks\": [], \"others\": []}";

    /** A score and why. */
    @Schema(name = "ReviewMark", requiredProperties = "score")
    public record MarkJson(@Schema(minimum = "0", maximum = "10") @Nullable Integer score,
            @Schema(description = "needed below 5", maxLength = Mark.LONGEST) @Nullable String comment) {
        static MarkJson of(Mark mark) {
            return new MarkJson(mark.score(), mark.comment().isEmpty() ? null : mark.comment());
        }
    }

    static ReviewJson of(Duty duty) {
        return new ReviewJson(duty.id().value(), duty.task().id().value(), duty.task().title(), duty.task().body(),
                duty.brief().deliverable(), duty.brief().checklist(), duty.delivery().value(), duty.number(),
                duty.text(), duty.part().name(), duty.state().name(), duty.dueAt(), ScorecardJson.of(duty.wanted()),
                marks(duty.marks()), duty.appeal().isEmpty() ? null : duty.appeal(),
                duty.others().stream().map(ReviewJson::marks).toList());
    }

    private static List<MarkJson> marks(List<Mark> all) {
        return all.stream().map(MarkJson::of).toList();
    }
}
