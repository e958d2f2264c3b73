package org.cadre.web.rulebooks;

import java.time.Instant;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.rulemaking.RuleVersion;
import org.cadre.rulemaking.VersionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule.
 *
 * @param reason why it was proposed, or rejected
 * @param starts when it takes the place of the version before
 */
@Schema(name = "RuleVersion")
public record VersionJson(String rule, int version, @Schema(implementation = VersionState.class) String state,
        UUID author, Instant draftedAt, @Nullable String reason, @Nullable UUID decidedBy, @Nullable Instant decidedAt,
        @Nullable Instant starts, RuleJson text) {
    static final String EXAMPLE = """
            {"rule": "no-hurry", "version": 1, "state": "DRAFT", "author": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", \
            "draftedAt": "2026-03-01T09:00:00Z", "text": """ + RuleJson.EXAMPLE + "}";

    static VersionJson of(RuleVersion one) {
        return new VersionJson(one.id().name(), one.id().version(), one.state().name(), one.author().value(),
                one.draftedAt(), one.reason().orElse(null), one.decidedBy().map(ColleagueId::value).orElse(null),
                one.decidedAt().orElse(null), one.starts().orElse(null), RuleJson.of(one.text()));
    }
}
