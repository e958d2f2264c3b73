package org.cadre.batches;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskFiled;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Begins a batch whose ask was held and is approved. */
@ApplicationScoped
class OpenBatch implements Handler<AskFiled> {
    @Inject
    private Batches batches;
    @Inject
    private Asks asks;
    @Inject
    private Clock clock;

    protected OpenBatch() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled message, Delivery delivery) {
        var id = new AskId(message.ask());
        if (asks.find(id).isPresent())
            batches.toChange(id).filter(batch -> batch.state() == BatchState.HELD)
                    .ifPresent(batch -> batch.open(clock.instant()));
    }
}
