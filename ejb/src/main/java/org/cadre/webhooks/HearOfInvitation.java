package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.invitations.InvitationIssued;
import org.cadre.outbox.Delivery;

/** Hears of invitations. */
@ApplicationScoped
class HearOfInvitation extends Listener<InvitationIssued> {
    protected HearOfInvitation() {}

    @Override
    public Class<InvitationIssued> message() {
        return InvitationIssued.class;
    }

    @Override
    public void handle(InvitationIssued issued, Delivery delivery) {
        tell(EventType.INVITATION_ISSUED, delivery, issued.ask(), Map.of("invitation", issued.invitation()));
    }
}
