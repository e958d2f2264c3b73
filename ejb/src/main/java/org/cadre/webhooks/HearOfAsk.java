package org.cadre.webhooks;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskClosed;
import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationIssued;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Hears of asks that were filed. The other listeners stand below. */
@ApplicationScoped
class HearOfAsk implements Handler<AskFiled> {
    @Inject
    private Tidings tidings;

    protected HearOfAsk() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled filed, Delivery delivery) {
        tidings.tell(EventType.ASK_FILED, delivery, new AskId(filed.ask()), Map.of());
    }
}

/** Hears of asks that were given up. */
@ApplicationScoped
class HearOfClosing implements Handler<AskClosed> {
    @Inject
    private Tidings tidings;

    protected HearOfClosing() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed closed, Delivery delivery) {
        tidings.tell(EventType.ASK_CLOSED, delivery, new AskId(closed.ask()), Map.of());
    }
}

/** Hears of answers. */
@ApplicationScoped
class HearOfAnswer implements Handler<AnswerGiven> {
    @Inject
    private Tidings tidings;

    protected HearOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        tidings.tell(EventType.ANSWER_GIVEN, delivery, new AskId(given.ask()), Map.of("answer", given.answer()));
    }
}

/** Hears of answers that settled their ask. */
@ApplicationScoped
class HearOfAcceptance implements Handler<AnswerAccepted> {
    @Inject
    private Tidings tidings;

    protected HearOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        tidings.tell(EventType.ANSWER_ACCEPTED, delivery, new AskId(accepted.ask()),
                Map.of("answer", accepted.answer()));
    }
}

/** Hears of invitations. */
@ApplicationScoped
class HearOfInvitation implements Handler<InvitationIssued> {
    @Inject
    private Tidings tidings;

    protected HearOfInvitation() {}

    @Override
    public Class<InvitationIssued> message() {
        return InvitationIssued.class;
    }

    @Override
    public void handle(InvitationIssued issued, Delivery delivery) {
        tidings.tell(EventType.INVITATION_ISSUED, delivery, new AskId(issued.ask()),
                Map.of("invitation", issued.invitation()));
    }
}

/** Hears of invitees who said yes. */
@ApplicationScoped
class HearOfYes implements Handler<InvitationAccepted> {
    @Inject
    private Tidings tidings;

    protected HearOfYes() {}

    @Override
    public Class<InvitationAccepted> message() {
        return InvitationAccepted.class;
    }

    @Override
    public void handle(InvitationAccepted accepted, Delivery delivery) {
        tidings.tell(EventType.INVITATION_ACCEPTED, delivery, new AskId(accepted.ask()),
                Map.of("invitation", accepted.invitation()));
    }
}

/** Hears of invitations that were declined or expired; of those withdrawn or fulfilled, other events tell. */
@ApplicationScoped
class HearOfEnd implements Handler<InvitationEnded> {
    @Inject
    private Invitations invitations;
    @Inject
    private Tidings tidings;

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
            case DECLINED -> tell(EventType.INVITATION_DECLINED, ended, delivery);
            case EXPIRED -> tell(EventType.INVITATION_EXPIRED, ended, delivery);
            case ISSUED, ACCEPTED, WITHDRAWN, FULFILLED -> {
                // nothing that a receiver would wait for
            }
        }
    }

    private void tell(EventType type, InvitationEnded ended, Delivery delivery) {
        Map<String, UUID> invitation = Map.of("invitation", ended.invitation());
        tidings.tell(type, delivery, new AskId(ended.ask()), invitation);
    }
}
