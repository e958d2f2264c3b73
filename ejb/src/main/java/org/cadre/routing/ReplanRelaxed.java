package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.Router;
import org.cadre.wishes.WishesChanged;

/** Looks again for whom an ask can be given to, now that its asker wants less or something else. */
@ApplicationScoped
class ReplanRelaxed implements Handler<WishesChanged> {
    @Inject
    private Router router;

    protected ReplanRelaxed() {}

    @Override
    public Class<WishesChanged> message() {
        return WishesChanged.class;
    }

    @Override
    public void handle(WishesChanged message, Delivery delivery) {
        router.replan(new AskId(message.ask()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
