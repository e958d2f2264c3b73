package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AnswerAccepted;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Withdraws what is open once the asker has an answer. */
@ApplicationScoped
class WithdrawAccepted implements Handler<AnswerAccepted> {
    @Inject
    private Router router;

    protected WithdrawAccepted() {}

    @Override
    public Class<AnswerAccepted> message() {
        return AnswerAccepted.class;
    }

    @Override
    public void handle(AnswerAccepted message, Delivery delivery) {
        router.follow(new AskId(message.ask()));
    }
}
