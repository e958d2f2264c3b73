package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.invitations.AnswerOverdue;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.Invitations;
import org.cadre.live.LiveFeed;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells an invitee who said yes that the promised time is over, and that an answer is welcome all the same, or that others can take
 * the task now. */
@ApplicationScoped
class TellOfDelay implements Handler<AnswerOverdue> {
    @Inject
    private Asks asks;
    @Inject
    private Invitations invitations;
    @Inject
    private Announcer announcer;
    @Inject
    private LiveFeed feed;

    protected TellOfDelay() {}

    @Override
    public Class<AnswerOverdue> message() {
        return AnswerOverdue.class;
    }

    @Override
    public void handle(AnswerOverdue overdue, Delivery delivery) {
        var id = new InvitationId(overdue.invitation());
        var ask = new AskId(overdue.ask());
        feed.changed(ask);
        boolean question = asks.find(ask).orElseThrow().kind() == AskKind.QUESTION;
        var occasion = Occasion.of(question ? NoticeKind.ANSWER_OVERDUE : NoticeKind.TASK_LAPSED, delivery.id(), ask);
        announcer.tell(invitations.find(id).orElseThrow().invitee(), question ? occasion.on(id) : occasion);
    }
}
