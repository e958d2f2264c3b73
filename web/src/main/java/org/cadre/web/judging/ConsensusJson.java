package org.cadre.web.judging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.json.JsonObject;

import org.cadre.outcomes.Agreement;
import org.cadre.outcomes.ConsensusRun;
import org.cadre.outcomes.Outcome;
import org.cadre.outcomes.RunState;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the judgments of a batch say together. */
@Schema(name = "ConsensusRun")
public record ConsensusJson(UUID id, @Schema(implementation = RunState.class) String state,
        @Schema(description = "results to be written, as far as it is known") int total, int done, Instant askedAt,
        @Nullable Instant endedAt, @Nullable Integer judgments, @Nullable Integer workers,
        @Schema(description = "workers whose judgments a person had excluded") @Nullable Integer excluded,
        @Schema(type = SchemaType.OBJECT, description = "of each method, by its name") @Nullable JsonObject parameters) {
    static final String EXAMPLE = """
            {"id": "1b6f2a9e-5a7c-4f1d-9c3b-2e4d6f8a0b1c", "state": "DONE", "total": 1350, "done": 1350, "askedAt": \
            "2026-03-02T09:00:00Z", "endedAt": "2026-03-02T09:00:03Z", "judgments": 1500, "workers": 7, "excluded": 0, \
            "parameters": {"MAJORITY": {}, "WEIGHTED_MAJORITY": {"priorRight": 2.0, "priorWrong": 1.0}, "DAWID_SKENE": \
            {"smoothing": 0.01, "rounds": 500.0, "tolerance": 1.0E-6}}}""";
    static final String TABLE = "{\"run\": " + EXAMPLE
            + """
                    , "agreements": [{"input": "complaint", "option": "", "metric": "NOMINAL", "alpha": 0.71, "low": 0.66, \
                    "high": 0.75}], "items": [{"item": 7, "input": "complaint", "method": "DAWID_SKENE", "value": "yes", "confidence": \
                    0.98}], "next": "7"}""";

    static ConsensusJson of(ConsensusRun run) {
        return new ConsensusJson(run.id().value(), run.state().name(), run.total(), run.done(), run.askedAt(),
                run.endedAt().orElse(null), run.judgments().isPresent() ? run.judgments().getAsInt() : null,
                run.workers().isPresent() ? run.workers().getAsInt() : null,
                run.excluded().isPresent() ? run.excluded().getAsInt() : null, run.parameters().orElse(null));
    }

    /** How far workers agree. */
    @Schema(name = "Agreement")
    public record AgreementJson(@Schema(description = "of the form") String input,
            @Schema(description = "one of several that may be chosen, else empty") String option, String metric,
            @Schema(description = "Krippendorff's alpha; absent where there is nothing to agree on") @Nullable Double alpha,
            @Schema(description = "where the 95 % interval begins") @Nullable Double low,
            @Schema(description = "where it ends") @Nullable Double high) {
        static AgreementJson of(Agreement one) {
            return new AgreementJson(one.input(), one.option(), one.metric(), one.alpha().orElse(null),
                    one.low().orElse(null), one.high().orElse(null));
        }
    }

    /** What one method makes of one item and input. */
    @Schema(name = "ConsensusOutcome")
    public record OutcomeJson(@Schema(description = "the item's number") int item, String input, String method,
            @Schema(description = "the most probable answer, several parted by |; absent where several tie") @Nullable String value,
            double confidence) {
        static OutcomeJson of(Outcome one) {
            return new OutcomeJson(one.seq(), one.input(), one.method(), one.value().orElse(null), one.confidence());
        }
    }

    /** The results that count now, a page of them; `next` is the cursor of the following one, absent at the end. */
    @Schema(name = "Consensus")
    public record Table(@Schema(description = "absent where none was worked out yet") @Nullable ConsensusJson run,
            List<AgreementJson> agreements, List<OutcomeJson> items, @Nullable String next) {}
}
