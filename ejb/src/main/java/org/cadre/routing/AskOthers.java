package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.invitations.InvitationId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.AnswerDue;
import org.cadre.waves.Router;

/** Goes on where an invitee who said yes has not answered in time. */
@ApplicationScoped
class AskOthers implements Handler<AnswerDue> {
    @Inject
    private Router router;

    protected AskOthers() {}

    @Override
    public Class<AnswerDue> message() {
        return AnswerDue.class;
    }

    @Override
    public void handle(AnswerDue message, Delivery delivery) {
        router.askOthers(new InvitationId(message.invitation()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
