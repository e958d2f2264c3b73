package org.cadre.batches;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskClosed;
import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Whose ask is closed nobody waits for. */
@ApplicationScoped
class EndWithAsk implements Handler<AskClosed> {
    @Inject
    private Batches batches;
    @Inject
    private Items items;
    @Inject
    private Clock clock;

    protected EndWithAsk() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed message, Delivery delivery) {
        var id = new AskId(message.ask());
        batches.toChange(id).filter(
                batch -> batch.state() == BatchState.RUNNING || batch.state() == BatchState.PAUSED)
                .ifPresent(batch -> {
                    batch.cancel(clock.instant());
                    items.cancel(id);
                });
    }
}
