package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Thanks the author of an accepted answer. */
@ApplicationScoped
class TellOfAcceptance implements Handler<AnswerAccepted> {
    @Inject
    private AnswerNews news;

    protected TellOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        news.tellAuthor(NoticeKind.ACCEPTED, accepted.ask(), accepted.answer(), delivery);
    }
}
