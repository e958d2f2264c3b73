package org.cadre.web.scorecards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.scorecards.Result;
import org.cadre.scorecards.ScoringState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What reviewers say of a delivery, as the API writes it; never who they are. */
@Schema(name = "ScorecardResult")
public record ScorecardResultJson(UUID delivery, int number, ScorecardJson scorecard,
        @Schema(implementation = ScoringState.class) String state,
        @Schema(description = "how many reviews are in") int given,
        @Schema(description = "how many it takes, by what is known now") int needed,
        @Schema(description = "whether not enough reviewers were found") boolean tooFew,
        @Schema(description = "of the weighted most; for its author, and for others only where figures about named people are agreed to") @Nullable BigDecimal percent,
        @Schema(description = "once they have decided") List<SaidJson> said, @Nullable Instant decidedAt,
        @Schema(description = "why its author did not agree") @Nullable String appeal,
        @Schema(description = "the last word after that") @Nullable LastWordJson last,
        @Schema(description = "why its requester judges without reviewers") @Nullable String alone, boolean mayAppeal,
        boolean mayJudgeAlone) {
    static final String EXAMPLE = """
            {"delivery": "0d6f1c52-51a0-4c8f-9d0c-6ad1a2f6c0de", "number": 1, "scorecard": """ + ScorecardJson.EXAMPLE
            + """
                    , "state": "PASSED", "given": 2, "needed": 2, "tooFew": false, "said": [{"criterion": "It works", \
                    "comments": ["It ran."]}, {"criterion": "It can be read", "comments": []}], "decidedAt": \
                    "2026-03-04T10:00:00Z", "mayAppeal": false, "mayJudgeAlone": false}""";

    /** Of one criterion. */
    @Schema(name = "SaidOfCriterion")
    public record SaidJson(String criterion, @Nullable BigDecimal mean, List<String> comments) {}

    /** What an adjudicator says. */
    @Schema(name = "LastWord")
    public record LastWordJson(boolean passed, String reason, Instant at) {}

    static ScorecardResultJson of(Result result) {
        return new ScorecardResultJson(result.delivery().value(), result.number(), ScorecardJson.of(result.wanted()),
                result.state().name(), result.given(), result.needed(), result.tooFew(),
                result.percent().orElse(null),
                result.said().stream()
                        .map(one -> new SaidJson(one.criterion(), one.mean().orElse(null), one.comments())).toList(),
                result.decidedAt().orElse(null), absent(result.appeal()),
                result.last().map(word -> new LastWordJson(word.passed(), word.reason(), word.at())).orElse(null),
                absent(result.alone()), result.mayAppeal(), result.mayJudgeAlone());
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
