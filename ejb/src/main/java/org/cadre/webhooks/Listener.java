package org.cadre.webhooks;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.outbox.Delivery;
import org.cadre.outbox.Handler;

/** Hears of one kind of event, where webhooks are on. */
abstract class Listener<M extends Record> implements Handler<M> {
    @Inject
    private Tidings tidings;
    @Inject
    private WebhookSettings settings;

    @Override
    public boolean listens() {
        return !settings.hosts().empty();
    }

    /** @param part the answer or invitation that it is about, by its name; empty where it is about the ask */
    void tell(EventType type, Delivery message, UUID ask, Map<String, UUID> part) {
        tidings.tell(type, message, new AskId(ask), part);
    }
}
