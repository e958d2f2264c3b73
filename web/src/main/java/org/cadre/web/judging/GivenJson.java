package org.cadre.web.judging;

import java.util.Optional;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.judging.Assignment;
import org.cadre.judging.Given;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a delivery. */
@Schema(name = "GivenJudgment")
public record GivenJson(UUID judgment,
        @Schema(description = "only where an answer was expected and the batch tells it") @Nullable Feedback feedback,
        @Schema(description = "only where it was asked for and there is one") @Nullable AssignmentJson next) {
    static final String EXAMPLE = """
            {"judgment": "7d2f5a60-95c3-4b1e-8a53-0c1d2e3f4a5b", "feedback": {"right": false, "expected": {"complaint": "yes"}}, \
            "next":\s"""
            + AssignmentJson.EXAMPLE + "}";

    /** Whether the answer was right, and what was expected. */
    @Schema(name = "GoldFeedback")
    public record Feedback(boolean right, @Schema(type = SchemaType.OBJECT) JsonObject expected) {}

    static GivenJson of(Given given, Optional<Assignment> next) {
        return new GivenJson(given.judgment().value(),
                given.feedback().map(one -> new Feedback(one.right(), one.expected())).orElse(null),
                next.map(AssignmentJson::of).orElse(null));
    }
}
