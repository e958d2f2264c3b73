package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.invitations.InvitationAccepted;
import org.cadre.outbox.Delivery;

/** Hears of invitees who said yes. */
@ApplicationScoped
class HearOfYes extends Listener<InvitationAccepted> {
    protected HearOfYes() {}

    @Override
    public Class<InvitationAccepted> message() {
        return InvitationAccepted.class;
    }

    @Override
    public void handle(InvitationAccepted accepted, Delivery delivery) {
        tell(EventType.INVITATION_ACCEPTED, delivery, accepted.ask(), Map.of("invitation", accepted.invitation()));
    }
}
