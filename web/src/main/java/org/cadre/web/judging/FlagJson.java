package org.cadre.web.judging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.cadre.consensus.SpamPattern;
import org.cadre.outcomes.FlagDesk;
import org.cadre.outcomes.Suspicion.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A pattern in a worker's judgments, for a person to look at; no proof of anything. */
@Schema(name = "WorkerFlag")
public record FlagJson(UUID id,
        @Schema(description = "the worker's pseudonym in this batch, as exports have it") String worker,
        @Schema(implementation = SpamPattern.class) String pattern,
        @Schema(description = "pseudonym of whose errors are the same, where it is that") @Nullable String other,
        @Schema(description = "0 to 1, comparable within one pattern") double strength,
        @Schema(description = "the numbers that it comes from") Map<String, Double> evidence, Instant foundAt,
        @Schema(implementation = Verdict.class, description = "once a person has looked") @Nullable String verdict,
        @Nullable Instant lookedAt, @Nullable String reason) {
    static final String EXAMPLE = """
            {"id": "8e1d2c3b-4a5f-4e6d-9c8b-7a6f5e4d3c2b", "worker": "w3f9a01c2b7d4e588", "pattern": "ONE_ANSWER", "strength": \
            0.97, "evidence": {"chance": 1.0E-9, "judgments": 120.0, "share": 0.99, "expected": 0.31}, "foundAt": \
            "2026-03-02T09:00:03Z"}""";

    static FlagJson of(FlagDesk.Shown shown) {
        var flag = shown.flag();
        return new FlagJson(flag.id().value(), shown.worker(), flag.pattern().name(),
                shown.other().isEmpty() ? null : shown.other(), flag.strength(), flag.evidence(), flag.foundAt(),
                flag.verdict().map(Verdict::name).orElse(null), flag.lookedAt().orElse(null),
                flag.verdict().isPresent() ? flag.reason() : null);
    }
}
