package org.cadre.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.waves.CapacityFreed;
import org.cadre.waves.Router;

/** Invites whoever has time by now to an ask that waited for that. */
@ApplicationScoped
class TryAgain implements Handler<CapacityFreed> {
    @Inject
    private Router router;

    protected TryAgain() {}

    @Override
    public Class<CapacityFreed> message() {
        return CapacityFreed.class;
    }

    @Override
    public void handle(CapacityFreed message, Delivery delivery) {
        router.tryAgain(new AskId(message.ask()));
    }

    /** For ever: the index that finds candidates may be away for as long as its rebuild takes. */
    @Override
    public int attempts() {
        return Integer.MAX_VALUE;
    }
}
