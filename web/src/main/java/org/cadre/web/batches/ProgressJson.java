package org.cadre.web.batches;

import java.time.Instant;

import org.cadre.batches.Progress;
import org.cadre.web.batches.EstimateJson.MoneyJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a batch goes. */
@Schema(name = "BatchProgress")
public record ProgressJson(@Schema(description = "that are to be decided") int items, int done,
        @Schema(description = "which only a person can decide") int adjudicate,
        @Schema(description = "judgments, as far as it is known now") long wanted, long given, long skipped,
        @Schema(description = "judgments in an hour, of the last day") double perHour, @Nullable MoneyJson cost,
        @Schema(description = "at this pace; absent where nothing moves") @Nullable Instant end) {
    static final String EXAMPLE = """
            {"items": 450, "done": 120, "adjudicate": 3, "wanted": 1410, "given": 402, "skipped": 7, "perHour": 61.5, \
            "cost": {"amount": "151.04", "currency": "EUR"}, "end": "2026-03-02T17:30:00Z"}""";

    static ProgressJson of(Progress progress) {
        return new ProgressJson(progress.items(), progress.done(), progress.adjudicate(), progress.wanted(),
                progress.given(), progress.skipped(), progress.perHour(),
                progress.cost().map(MoneyJson::of).orElse(null), progress.end().orElse(null));
    }
}
