package org.cadre.web.recertifications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.recertification.AccessItem;
import org.cadre.recertification.AccessKind;
import org.cadre.recertification.AccessState;
import org.cadre.recertification.Progress;
import org.cadre.recertification.RecertificationDesk.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A review of access, as the API writes it.
 *
 * @param quarter such as `2026-Q1`
 * @param overdue whether its time is over, so that all of governance decides on what is open
 * @param progress counted of what the caller may see
 */
@Schema(name = "Recertification")
public record RecertificationJson(UUID id, String quarter, Instant openedAt, Instant dueAt, boolean overdue,
        ProgressJson progress) {
    static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "quarter": "2026-Q1", "openedAt": "2026-01-01T00:00:00Z", \
            "dueAt": "2026-01-22T00:00:00Z", "overdue": false, "progress": {"items": 12, "kept": 7, "revoked": 2, \
            "gone": 0, "lapsed": 0, "open": 3, "overdue": 0, "leavers": 1, "dormant": 1}}""";

    /**
     * How far it is.
     *
     * @param gone ended by something else
     * @param lapsed on which nobody decided before the next review
     * @param overdue of those that are open
     * @param leavers held by whom has left, and not ended
     * @param dormant not used for long, and not ended
     */
    @Schema(name = "RecertificationProgress")
    public record ProgressJson(long items, long kept, long revoked, long gone, long lapsed, long open, long overdue,
            long leavers, long dormant) {
        static ProgressJson of(Progress one) {
            return new ProgressJson(one.items(), one.kept(), one.revoked(), one.gone(), one.lapsed(), one.open(),
                    one.overdue(), one.leavers(), one.dormant());
        }
    }

    /** With what the caller may see of it. */
    @Schema(name = "RecertificationDetail")
    public record DetailJson(RecertificationJson review, List<ItemJson> items) {
        static final String EXAMPLE = "{\"review\": " + RecertificationJson.EXAMPLE + ", \"items\": ["
                + ItemJson.EXAMPLE + "]}";
    }

    /**
     * One grant, as it stood when the review was opened.
     *
     * @param holder the colleague or machine that has it
     * @param what the role, the wall's name, the law of the authorisation, the token's label
     * @param since absent where it is not known
     * @param usedAt when the holder last signed in, or the token was used
     * @param reviewer absent where nobody may
     * @param mayDecide whether the caller may now
     */
    @Schema(name = "AccessItem")
    public record ItemJson(UUID id, @Schema(implementation = AccessKind.class) String kind, UUID holder, String what,
            @Nullable Instant since, @Nullable Instant usedAt, boolean leaver, boolean dormant,
            @Nullable UUID reviewer, @Schema(implementation = AccessState.class) String state,
            @Nullable UUID decider, @Nullable Instant decidedAt, String reason, boolean mayDecide) {
        static final String EXAMPLE = """
                {"id": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "kind": "ROLE", "holder": \
                "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "what": "AUDITOR", "since": "2025-03-01T09:00:00Z", "usedAt": \
                "2025-12-30T08:12:00Z", "leaver": false, "dormant": false, "reviewer": \
                "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "state": "OPEN", "reason": "", "mayDecide": true}""";

        static ItemJson of(AccessItem one, boolean mayDecide) {
            return new ItemJson(one.id().value(), one.kind().name(), one.holder().value(), one.what(),
                    one.since().orElse(null), one.used().orElse(null), one.leaver(), one.dormant(),
                    one.reviewer().map(ColleagueId::value).orElse(null), one.state().name(),
                    one.decider().map(ColleagueId::value).orElse(null), one.decidedAt().orElse(null), one.reason(),
                    mayDecide);
        }
    }

    static RecertificationJson of(Seen seen) {
        var review = seen.review();
        return new RecertificationJson(review.id().value(), review.quarter(), review.openedAt(), review.dueAt(),
                review.overdue(), ProgressJson.of(seen.progress()));
    }
}
