package org.cadre.web.judging;

import org.cadre.judging.TakingPart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the caller is with a batch. */
@Schema(name = "TakingPart")
public record TakingPartJson(boolean joined,
        @Schema(description = "whether a quiz is to be passed first") boolean quiz,
        @Schema(description = "items judged") int given, @Schema(description = "items left aside") int skipped,
        @Schema(description = "whether a person decided that the caller's judgments do not count") boolean excluded) {
    static final String EXAMPLE = """
            {"joined": true, "quiz": false, "given": 41, "skipped": 2, "excluded": false}""";

    static TakingPartJson of(TakingPart one) {
        return new TakingPartJson(one.joined(), one.quiz(), one.given(), one.skipped(), one.excluded());
    }
}
