package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.invitations.InvitationId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.InviteeLeft;
import org.cadre.waves.Router;

/** Ends an invitation whose invitee has left, and invites somebody else. */
@ApplicationScoped
class ReplaceLeaver implements Handler<InviteeLeft> {
    @Inject
    private Router router;

    protected ReplaceLeaver() {}

    @Override
    public Class<InviteeLeft> message() {
        return InviteeLeft.class;
    }

    @Override
    public void handle(InviteeLeft message, Delivery delivery) {
        router.release(new InvitationId(message.invitation()));
    }
}
