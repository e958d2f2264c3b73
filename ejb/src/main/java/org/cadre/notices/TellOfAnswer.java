package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerGiven;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells the asker that somebody answered. */
@ApplicationScoped
class TellOfAnswer implements Handler<AnswerGiven> {
    @Inject
    private AnswerNews news;

    protected TellOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        news.tellAsker(NoticeKind.ANSWERED, given.ask(), given.answer(), delivery);
    }
}
