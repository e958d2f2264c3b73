package org.cadre.web.routing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.Urgency;
import org.cadre.governance.Classification;
import org.cadre.invitations.Decline;
import org.cadre.invitations.DeclineReason;
import org.cadre.invitations.HandedOver;
import org.cadre.invitations.InboxEntry;
import org.cadre.invitations.InvitationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the API writes it.
 *
 * @param state ISSUED, ACCEPTED, DECLINED, EXPIRED, WITHDRAWN, FULFILLED, LEFT or HANDED_OVER
 * @param answerBy until when the caller, who said yes, is or was to answer
 * @param taken whether somebody else has said yes and is in time
 * @param handedBy the colleague who handed it over to the caller, where one did, with the words of handedNote
 * @param whyMe in the caller's language, only where one invitation was asked for
 */
@Schema(name = "Invitation")
public record InvitationJson(UUID id, UUID ask, String title, UUID asker,
        @Schema(implementation = Classification.class) String classification,
        @Schema(implementation = Urgency.class) String urgency,
        @Schema(implementation = InvitationState.class) String state, int wave, Instant issuedAt, Instant expiresAt,
        @Nullable Instant acceptedAt, @Nullable Instant answerBy, boolean taken,
        @Nullable Instant endedAt, @Schema(implementation = DeclineReason.class) @Nullable String declineReason,
        @Nullable String declineNote, @Nullable UUID handedBy, @Nullable String handedNote,
        @Nullable List<String> whyMe) {

    static InvitationJson of(InboxEntry entry, Instant now, boolean taken, @Nullable List<String> whyMe) {
        var invitation = entry.invitation();
        var ask = entry.ask();
        return new InvitationJson(invitation.id().value(), ask.id().value(), ask.title(), ask.asker().value(),
                ask.classification().name(), ask.urgency().name(), invitation.stateAt(now).name(), invitation.wave(),
                invitation.issuedAt(), invitation.expiresAt(), invitation.acceptedAt().orElse(null),
                invitation.answerBy().orElse(null), taken,
                invitation.endedAt().orElse(null),
                invitation.decline().map(decline -> decline.reason().name()).orElse(null),
                invitation.decline().map(Decline::note).orElse(null),
                invitation.handedOver().map(how -> how.by().value()).orElse(null),
                invitation.handedOver().map(HandedOver::note).orElse(null), whyMe);
    }
}
