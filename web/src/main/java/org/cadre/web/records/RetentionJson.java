package org.cadre.web.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.retention.Due;
import org.cadre.retention.Purged;
import org.cadre.retention.RecordKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long what is kept, and what was thrown away of late. */
@Schema(name = "Retention")
public record RetentionJson(List<PeriodJson> schedule, List<PurgeJson> purged) {
    static final String EXAMPLE = "{\"schedule\": [" + PeriodJson.EXAMPLE + "], \"purged\": [" + PurgeJson.EXAMPLE
            + "]}";

    /**
     * How long one kind is kept.
     *
     * @param level of its ask; absent where there is one period for all
     * @param days from the last that happened
     * @param authors what becomes of it when whoever wrote it is erased
     * @param due how many a purge would take now, as far as the caller may see them
     * @param dueSoon how many more within the next 30 days
     * @param inForce from when on; absent for the usual, as are who said so and why
     */
    @Schema(name = "RetentionPeriod")
    public record PeriodJson(@Schema(implementation = RecordKind.class) String kind,
            @Schema(implementation = Classification.class) @Nullable String level, int days,
            @Schema(enumeration = {
                    "KEEP", "REMOVE"}) String authors,
            long due, long dueSoon,
            @Nullable Instant inForce, @Nullable UUID setBy, String reason) {
        static final String EXAMPLE = """
                {"kind": "ANSWER", "level": "CONFIDENTIAL", "days": 2555, "authors": "KEEP", "due": 0, "dueSoon": 3, \
                "inForce": "2026-01-01T00:00:00Z", "setBy": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "reason": \
                "agreed with the legal department"}""";

        static PeriodJson of(Due due) {
            var one = due.period();
            return new PeriodJson(one.kind().name(), one.level().map(Classification::name).orElse(null), one.days(),
                    one.authors().name(), due.now(), due.soon(), one.inForce().orElse(null),
                    one.setBy().map(ColleagueId::value).orElse(null), one.reason());
        }
    }

    /** What was thrown away at once. @param digests SHA-256 of the ids, in hexadecimal, one after the other */
    @Schema(name = "Purge")
    public record PurgeJson(Instant at, @Schema(implementation = RecordKind.class) String kind,
            @Schema(implementation = Classification.class) @Nullable String level, int removed, String digests) {
        static final String EXAMPLE = """
                {"at": "2026-03-01T03:00:00Z", "kind": "NOTICE", "removed": 1, "digests": \
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""";

        static PurgeJson of(Purged one) {
            return new PurgeJson(one.at(), one.kind().name(), one.level().map(Classification::name).orElse(null),
                    one.removed(), one.digests());
        }
    }
}
