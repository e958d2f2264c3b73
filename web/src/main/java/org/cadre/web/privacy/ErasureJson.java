package org.cadre.web.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.people.ColleagueId;
import org.cadre.privacy.Erasure;
import org.cadre.privacy.Mention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to be erased.
 *
 * @param deadline until when it has to be decided
 * @param reason why it was refused
 * @param openMentions texts of others that may still name the person and that nobody has looked at
 */
@Schema(name = "Erasure")
public record ErasureJson(UUID id, UUID person, UUID requestedBy, Instant requestedAt, Instant deadline,
        @Schema(implementation = Erasure.State.class) String state, @Nullable UUID decidedBy,
        @Nullable Instant decidedAt, String reason, long openMentions) {
    static final String EXAMPLE = """
            {"id": "4d0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "person": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", \
            "requestedBy": "9f0d4f6b-1c1e-4a57-8a86-3a1d6a0f7c55", "requestedAt": "2026-03-01T09:00:00Z", "deadline": \
            "2026-04-01T09:00:00Z", "state": "OPEN", "reason": "", "openMentions": 0}""";

    static ErasureJson of(Erasure one) {
        return new ErasureJson(one.id().value(), one.colleague().value(), one.requestedBy().value(),
                one.requestedAt(), one.deadline(), one.state().name(),
                one.decidedBy().map(ColleagueId::value).orElse(null), one.decidedAt().orElse(null), one.reason(),
                one.mentions());
    }

    /** With the texts in which the name of who was erased may still stand, as far as the caller may see them. */
    @Schema(name = "ErasureDetail")
    public record DetailJson(ErasureJson request, List<MentionJson> mentions) {
        static final String EXAMPLE = "{\"request\": " + ErasureJson.EXAMPLE + ", \"mentions\": ["
                + MentionJson.EXAMPLE + "]}";
    }

    /** A text of somebody else that named who was erased. @param seen whether somebody has looked at it */
    @Schema(name = "ErasureMention")
    public record MentionJson(
            @Schema(enumeration = {
                    "ASK", "ANSWER", "COMMENT", "REVISION"}) String kind,
            UUID subject, UUID ask,
            boolean seen) {
        static final String EXAMPLE = """
                {"kind": "ANSWER", "subject": "1a0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "ask": \
                "0b0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "seen": false}""";

        static MentionJson of(Mention one) {
            return new MentionJson(one.kind(), one.subject(), one.ask().value(), one.seen());
        }
    }
}
