package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskClosed;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Withdraws what is open once the asker gave up. */
@ApplicationScoped
class WithdrawClosed implements Handler<AskClosed> {
    @Inject
    private Router router;

    protected WithdrawClosed() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed message, Delivery delivery) {
        router.follow(new AskId(message.ask()));
    }
}
