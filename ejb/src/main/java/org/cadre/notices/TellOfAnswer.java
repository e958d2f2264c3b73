package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.follows.Follows;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells the asker that somebody answered. */
@ApplicationScoped
class TellOfAnswer implements Handler<AnswerGiven> {
    @Inject
    private Asks asks;
    @Inject
    private Follows follows;
    @Inject
    private Announcer announcer;

    protected TellOfAnswer() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven given, Delivery delivery) {
        var id = new AnswerId(given.answer());
        var answer = asks.find(id).orElseThrow();
        var ask = asks.find(answer.ask()).orElseThrow();
        var author = answer.author();
        if (!author.equals(ask.asker()) && !follows.unfollowed(ask.id()).contains(ask.asker()))
            announcer.tell(ask.asker(),
                    Occasion.of(ask.kind() == AskKind.MICRO_TASK ? NoticeKind.TASK_DELIVERED : NoticeKind.ANSWERED,
                            delivery.id(), ask.id()).on(id).by(answer));
    }
}
