package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.asks.AskClosed;
import org.cadre.outbox.Delivery;

/** Hears of asks that were given up. */
@ApplicationScoped
class HearOfClosing extends Listener<AskClosed> {
    protected HearOfClosing() {}

    @Override
    public Class<AskClosed> message() {
        return AskClosed.class;
    }

    @Override
    public void handle(AskClosed closed, Delivery delivery) {
        tell(EventType.ASK_CLOSED, delivery, closed.ask(), Map.of());
    }
}
