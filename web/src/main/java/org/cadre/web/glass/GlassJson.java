package org.cadre.web.glass;

import java.time.Instant;
import java.util.UUID;

import org.cadre.glass.Disclosure;
import org.cadre.glass.GlassState;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to learn who asked, as the API writes it; it does not say who.
 *
 * @param lapsesAt until when somebody has to decide
 * @param reason why it was refused
 * @param shownUntil until when the two may read the asker
 */
@Schema(name = "GlassRequest")
public record GlassJson(UUID id, UUID ask, String title, UUID requester, String cause, Instant openedAt,
        Instant lapsesAt, @Schema(implementation = GlassState.class) String state, @Nullable UUID decider,
        @Nullable Instant decidedAt, @Nullable String reason, @Nullable Instant shownUntil) {
    static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "title":             "How do I report my manager?", "requester": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "cause":             "The text names a danger to somebody's life.", "openedAt": "2026-03-01T09:00:00Z", "lapsesAt":             "2026-03-08T09:00:00Z", "state": "OPEN"}""";

    static GlassJson of(Disclosure one) {
        return new GlassJson(one.id().value(), one.ask().value(), one.title(), one.requester().value(), one.cause(),
                one.openedAt(), one.lapsesAt(), one.state().name(), one.decider().map(ColleagueId::value).orElse(null),
                one.decidedAt().orElse(null), one.reason().isEmpty() ? null : one.reason(),
                one.shownUntil().orElse(null));
    }
}
