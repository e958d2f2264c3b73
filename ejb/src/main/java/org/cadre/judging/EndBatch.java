package org.cadre.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.batches.RunDesk;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Ends a batch with its last item, in a transaction behind the one that decided it: two at once do not see each other. */
@ApplicationScoped
class EndBatch implements Handler<ItemDecided> {
    @Inject
    private RunDesk runs;

    protected EndBatch() {}

    @Override
    public Class<ItemDecided> message() {
        return ItemDecided.class;
    }

    @Override
    public void handle(ItemDecided message, Delivery delivery) {
        runs.endIfDone(new AskId(message.batch()));
    }
}
