package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.asks.Asks;
import org.cadre.asks.Authors;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Thanks the authors of an accepted answer. */
@ApplicationScoped
class TellOfAcceptance implements Handler<AnswerAccepted> {
    @Inject
    private Asks asks;
    @Inject
    private Authors authors;
    @Inject
    private Announcer announcer;

    protected TellOfAcceptance() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted accepted, Delivery delivery) {
        var id = new AnswerId(accepted.answer());
        var ask = asks.find(new AskId(accepted.ask())).orElseThrow();
        authors.of(asks.find(id).orElseThrow()).stream().filter(author -> !author.equals(ask.asker()))
                .forEach(author -> announcer.tell(author,
                        Occasion.of(ask.kind() == AskKind.MICRO_TASK ? NoticeKind.TASK_ACCEPTED : NoticeKind.ACCEPTED,
                                delivery.id(), ask.id()).on(id).by(ask)));
    }
}
