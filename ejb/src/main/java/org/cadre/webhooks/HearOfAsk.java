package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AskClosed;
import org.cadre.asks.AskFiled;
import org.cadre.invitations.InvitationAccepted;
import org.cadre.invitations.InvitationEnded;
import org.cadre.invitations.InvitationId;
import org.cadre.invitations.InvitationIssued;
import org.cadre.invitations.Invitations;
import org.cadre.outbox.Delivery;

/** Hears of asks that were filed. The other listeners stand below. */
@ApplicationScoped
class HearOfAsk extends Listener<AskFiled> {
    protected HearOfAsk() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled filed, Delivery delivery) {
        tell(EventType.ASK_FILED, delivery, filed.ask(), Map.of());
    }
}

/** Hears of asks that were given up. */
@ApplicationScoped
class HearOfClosing extends Listener<AskClosed> {
    protected HearOfClosing() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed closed, Delivery delivery) {
        tell(EventType.ASK_CLOSED, delivery, closed.ask(), Map.of());
    }
}

/** Hears of answers. */
@ApplicationScoped
class HearOfAnswer extends Listener<AnswerGiven> {
    protected HearOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        tell(EventType.ANSWER_GIVEN, delivery, given.ask(), Map.of("answer", given.answer()));
    }
}

/** Hears of answers that settled their ask. */
@ApplicationScoped
class HearOfAcceptance extends Listener<AnswerAccepted> {
    protected HearOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        tell(EventType.ANSWER_ACCEPTED, delivery, accepted.ask(), Map.of("answer", accepted.answer()));
    }
}

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

/** Hears of invitees who said yes. */
@ApplicationScoped
class HearOfYes extends Listener<InvitationAccepted> {
    protected HearOfYes() {}

    @Override
    public Class<InvitationAccepted> message() {
        return InvitationAccepted.class;
    }

    @Override
    public void handle(InvitationAccepted accepted, Delivery delivery) {
        tell(EventType.INVITATION_ACCEPTED, delivery, accepted.ask(), Map.of("invitation", accepted.invitation()));
    }
}

/** Hears of invitations that were declined or expired; of those withdrawn or fulfilled, other events tell. */
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
            case ISSUED, ACCEPTED, WITHDRAWN, FULFILLED -> {
                // nothing that a receiver would wait for
            }
        }
    }
}
