package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerGiven;
import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Ends the invitation of whoever answered. */
@ApplicationScoped
class FulfilAnswered implements Handler<AnswerGiven> {
    @Inject
    private Asks asks;
    @Inject
    private Router router;

    protected FulfilAnswered() {}

    @Override
    public Class<AnswerGiven> message() {
        return AnswerGiven.class;
    }

    @Override
    public void handle(AnswerGiven message, Delivery delivery) {
        asks.find(new AnswerId(message.answer()))
                .ifPresent(answer -> router.fulfil(new AskId(message.ask()), answer.author()));
    }
}
