package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;

/** Hears of invitations that were declined or expired; of the other ends, other events tell. */
@ApplicationScoped
class HearOfEnd extends Listener<InvitationEnded> {
    @Inject
    private Invitations invitations;

    protected HearOfEnd() {}

    @Override
    public Class<InvitationEnded> message() {
        return InvitationEnded.class;
    }

    @Override
    public void handle(InvitationEnded ended, Delivery delivery) {
        var invitation = invitations.find(new InvitationId(ended.invitation()));
        if (invitation.isEmpty())
            return;
        switch (invitation.get().state()) {
            case DECLINED ->
                tell(EventType.INVITATION_DECLINED, delivery, ended.ask(), Map.of("invitation", ended.invitation()));
            case EXPIRED ->
                tell(EventType.INVITATION_EXPIRED, delivery, ended.ask(), Map.of("invitation", ended.invitation()));
            case ISSUED, ACCEPTED, WITHDRAWN, FULFILLED, LEFT, HANDED_OVER -> {
                // nothing that a receiver would wait for
            }
        }
    }
}
