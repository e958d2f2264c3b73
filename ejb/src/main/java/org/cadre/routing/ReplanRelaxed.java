package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;
import org.cadre.waves.WishesRelaxed;

/** Looks again for whom an ask can be given to, now that its asker wants less. */
@ApplicationScoped
class ReplanRelaxed implements Handler<WishesRelaxed> {
    @Inject
    private Router router;

    protected ReplanRelaxed() {}

    @Override
    public Class<WishesRelaxed> message() {
        return WishesRelaxed.class;
    }

    @Override
    public void handle(WishesRelaxed message, Delivery delivery) {
        router.replan(new AskId(message.ask()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
