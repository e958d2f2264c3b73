package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.AskReopened;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;

/** Invites those who are left when an ask is opened again. */
@ApplicationScoped
class ResumeReopened implements Handler<AskReopened> {
    @Inject
    private Router router;

    protected ResumeReopened() {}

    @Override
    public Class<AskReopened> message() {
        return AskReopened.class;
    }

    @Override
    public void handle(AskReopened message, Delivery delivery) {
        router.resume(new AskId(message.ask()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
