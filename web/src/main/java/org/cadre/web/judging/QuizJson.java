package org.cadre.web.judging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.judging.Quiz;
import org.cadre.judging.QuizState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the caller is asked before a batch. */
@Schema(name = "Quiz")
public record QuizJson(
        @Schema(implementation = QuizState.class) String state,
        @Schema(description = "from 1; 0 where none was begun") int attempt, int attempts,
        @Schema(description = "how many answers must be right, in a hundred") int percent,
        @Schema(type = SchemaType.OBJECT, description = "as of setBatchForm") JsonObject form,
        List<QuestionJson> questions) {
    static final String EXAMPLE = """
            {"state": "OPEN", "attempt": 1, "attempts": 2, "percent": 80, "form": {"question": "Is **{{text}}** a complaint?", \
            "shown": [], "inputs": [{"key": "complaint", "label": "Complaint", "required": true, "type": "CHOICE", "options": \
            [{"value": "yes", "label": "yes"}, {"value": "no", "label": "no"}]}]}, "questions": [{"item": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "data": {"text": "It came late."}, "pictures": {}}]}""";

    /** One item. */
    @Schema(name = "QuizQuestion")
    public record QuestionJson(UUID item, Map<String, String> data,
            @Schema(description = "files of those columns that the form shows as pictures") Map<String, UUID> pictures,
            @Schema(type = SchemaType.OBJECT, description = "once the attempt is over") @Nullable JsonObject said,
            @Schema(type = SchemaType.OBJECT, description = "once the attempt is over") @Nullable JsonObject expected,
            @Schema(description = "once the attempt is over") @Nullable Boolean right) {
        static QuestionJson of(Quiz.Question one) {
            return new QuestionJson(one.item().value(), one.data(), AssignmentJson.files(one.pictures()),
                    one.said().orElse(null),
                    one.expected().orElse(null), one.expected().isPresent() ? one.right() : null);
        }
    }

    static QuizJson of(Quiz quiz) {
        return new QuizJson(quiz.state().name(), quiz.attempt(), quiz.attempts(), quiz.percent(), quiz.form().json(),
                quiz.questions().stream().map(QuestionJson::of).toList());
    }
}
