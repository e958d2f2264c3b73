package org.cadre.outcomes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.batches.BatchDone;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Works out what all judgments of a batch say together as soon as there will be no more. */
@ApplicationScoped
class RunAtEnd implements Handler<BatchDone> {
    @Inject
    private ConsensusDesk desk;

    protected RunAtEnd() {}

    @Override
    public Class<BatchDone> message() {
        return BatchDone.class;
    }

    @Override
    public void handle(BatchDone message, Delivery delivery) {
        desk.begin(new AskId(message.batch()));
    }
}
