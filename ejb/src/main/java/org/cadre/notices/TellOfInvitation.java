package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationIssued;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells an invitee of the invitation. */
@ApplicationScoped
class TellOfInvitation implements Handler<InvitationIssued> {
    @Inject
    private Asks asks;
    @Inject
    private Invitations invitations;
    @Inject
    private Announcer announcer;

    protected TellOfInvitation() {}

    @Override
    public Class<InvitationIssued> message() {
        return InvitationIssued.class;
    }

    @Override
    public void handle(InvitationIssued issued, Delivery delivery) {
        var id = new InvitationId(issued.invitation());
        var ask = asks.find(new AskId(issued.ask())).orElseThrow();
        announcer.tell(invitations.find(id).orElseThrow().invitee(),
                Occasion.of(NoticeKind.INVITED, delivery.id(), ask.id()).on(id).by(ask));
    }
}
