package org.cadre.web.ranking;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.cadre.learning.Trial;
import org.cadre.tuning.TuningState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Weights of the ranking that were learned here, and how they fared.
 *
 * @param questions that they were learned from
 * @param words weights by feature, of needs by words alone; missing until they are learned
 * @param meanings the same of needs where evidence is also found by what it means
 * @param trials questions that they were tried on
 * @param used mean reciprocal rank of who turned out to help, 0 to 1, by the weights in use
 * @param tried the same by these
 * @param low how much more, at least, with 95 % confidence
 * @param high at most
 */
@Schema(name = "RankingWeights")
public record TuningJson(UUID id, int number, @Schema(implementation = TuningState.class) String state, UUID askedBy,
        Instant askedAt, @Nullable Instant learnedAt, int questions, @Nullable Map<String, Double> words,
        @Nullable Map<String, Double> meanings, int trials, double used, double tried, double low, double high) {
    static final String EXAMPLE = """
            {"id": "5b2f3a8e-0c1d-4e6f-8a9b-1c2d3e4f5a6b", "number": 1, "state": "SHADOW", \
            "askedBy": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "askedAt": "2026-03-02T09:00:00Z", \
            "learnedAt": "2026-03-02T09:00:20Z", "questions": 812, "words": {"QUESTIONS_YEAR": 0.61}, \
            "meanings": {"QUESTIONS_YEAR": 0.52}, "trials": 41, "used": 0.48, "tried": 0.53, "low": 0.01, "high": 0.09}""";

    static TuningJson of(Trial one) {
        var tuning = one.tuning();
        var comparison = one.comparison();
        return new TuningJson(tuning.id().value(), tuning.number(), tuning.state().name(), tuning.askedBy().value(),
                tuning.askedAt(), tuning.learnedAt().orElse(null), tuning.questions(),
                tuning.model().map(model -> model.words()).orElse(null),
                tuning.model().map(model -> model.meanings()).orElse(null), comparison.questions(), comparison.used(),
                comparison.tried(), comparison.low(), comparison.high());
    }
}
