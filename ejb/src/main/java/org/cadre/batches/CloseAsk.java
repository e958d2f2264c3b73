package org.cadre.batches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;
import org.cadre.people.Colleagues;

/** Closes a done batch's ask in its requester's name, so that nobody is invited to it any more. */
@ApplicationScoped
class CloseAsk implements Handler<BatchDone> {
    @Inject
    private Batches batches;
    @Inject
    private Colleagues colleagues;
    @Inject
    private Asks asks;
    @Inject
    private AskDesk desk;

    protected CloseAsk() {}

    @Override
    public Class<BatchDone> message() {
        return BatchDone.class;
    }

    @Override
    public void handle(BatchDone message, Delivery delivery) {
        var id = new AskId(message.batch());
        batches.find(id).map(Batch::requester).flatMap(colleagues::reader).filter(reader -> asks.sees(reader, id))
                .ifPresent(reader -> desk.close(reader, id));
    }
}
