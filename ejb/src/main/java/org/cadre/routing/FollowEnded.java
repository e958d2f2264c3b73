package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;
import org.cadre.waves.Waiting;

/** Goes on where the last invitation of a wave has ended, and wakes asks that wait for its invitee. */
@ApplicationScoped
class FollowEnded implements Handler<InvitationEnded> {
    @Inject
    private Router router;
    @Inject
    private Invitations invitations;
    @Inject
    private Waiting waiting;

    protected FollowEnded() {}

    @Override
    public Class<InvitationEnded> message() {
        return InvitationEnded.class;
    }

    @Override
    public void handle(InvitationEnded message, Delivery delivery) {
        router.follow(new AskId(message.ask()));
        waiting.wake(invitations.find(new InvitationId(message.invitation())).orElseThrow().invitee());
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
