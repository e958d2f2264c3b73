package org.cadre.webhooks;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.cadre.asks.AskFiled;
import org.cadre.outbox.Delivery;

/** Hears of asks that were filed. */
@ApplicationScoped
class HearOfAsk extends Listener<AskFiled> {
    protected HearOfAsk() {}

    @Override
    public Class<AskFiled> message() {
        return AskFiled.class;
    }

    @Override
    public void handle(AskFiled filed, Delivery delivery) {
        tell(EventType.ASK_FILED, delivery, filed.ask(), Map.of());
    }
}
