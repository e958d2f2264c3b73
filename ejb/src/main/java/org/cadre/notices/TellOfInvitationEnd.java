package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.invitations.Invitation;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.Invitations;
import org.cadre.live.LiveFeed;
import org.cadre.live.Topic;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells an invitee that an invitation has ended, unless the invitee ended it. */
@ApplicationScoped
class TellOfInvitationEnd implements Handler<InvitationEnded> {
    @Inject
    private Invitations invitations;
    @Inject
    private Announcer announcer;
    @Inject
    private LiveFeed feed;

    protected TellOfInvitationEnd() {}

    @Override
    public Class<InvitationEnded> message() {
        return InvitationEnded.class;
    }

    @Override
    public void handle(InvitationEnded ended, Delivery delivery) {
        var invitation = invitations.find(new InvitationId(ended.invitation())).orElseThrow();
        feed.changed(new AskId(ended.ask()));
        switch (invitation.state()) {
            case EXPIRED -> {
                if (invitation.acceptedAt().isEmpty()) // else it was a task, and TellOfDelay has told of it
                    tell(invitation, NoticeKind.INVITATION_EXPIRED, delivery);
            }
            case WITHDRAWN -> tell(invitation, NoticeKind.INVITATION_WITHDRAWN, delivery);
            case ISSUED, ACCEPTED, DECLINED, FULFILLED, LEFT, HANDED_OVER ->
                feed.changed(invitation.invitee(), new Topic.Inbox());
        }
    }

    private void tell(Invitation invitation, NoticeKind kind, Delivery delivery) {
        announcer.tell(invitation.invitee(),
                Occasion.of(kind, delivery.id(), invitation.ask()).on(invitation.id()));
    }
}
