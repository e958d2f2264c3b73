package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.invitations.InvitationId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.InvitationDue;
import org.cadre.waves.Router;

/** Ends an invitation without a reply in time, and the wave with its last one. */
@ApplicationScoped
class ExpireDue implements Handler<InvitationDue> {
    @Inject
    private Router router;

    protected ExpireDue() {}

    @Override
    public Class<InvitationDue> message() {
        return InvitationDue.class;
    }

    @Override
    public void handle(InvitationDue message, Delivery delivery) {
        router.expire(new InvitationId(message.invitation()));
    }
}
