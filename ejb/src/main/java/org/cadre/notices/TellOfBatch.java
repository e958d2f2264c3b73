package org.cadre.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.batches.BatchDone;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Tells the requester that all items of a batch are judged. */
@ApplicationScoped
class TellOfBatch implements Handler<BatchDone> {
    @Inject
    private Asks asks;
    @Inject
    private Announcer announcer;

    protected TellOfBatch() {}

    @Override
    public Class<BatchDone> message() {
        return BatchDone.class;
    }

    @Override
    public void handle(BatchDone done, Delivery delivery) {
        asks.find(new AskId(done.batch())).ifPresent(ask -> announcer.tell(ask.asker(),
                Occasion.of(NoticeKind.BATCH_DONE, delivery.id(), ask.id())));
    }
}
