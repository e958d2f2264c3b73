package org.cadre.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.notices.Links;
import org.cadre.outbox.Delivery;

/** Writes a delivery of an event for each endpoint that wants it and may have it, in the caller's transaction. */
@ApplicationScoped
class Tidings {
    @Inject
    private Endpoints endpoints;
    @Inject
    private Deliveries deliveries;
    @Inject
    private Asks asks;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected Tidings() {}

    /** @param part the answer or invitation that it is about, by its name; empty where it is about the ask */
    void tell(EventType type, Delivery message, AskId id, Map<String, UUID> part) {
        var listening = endpoints.listening(type, clock.instant());
        if (listening.isEmpty())
            return;
        var ask = asks.find(id);
        if (ask.isEmpty())
            return;
        String body = body(type, message.appended(), id, part);
        for (Endpoint endpoint : listening)
            if (Rounds.mayBeTold(endpoint.clearance(), ask.get()))
                deliveries.add(delivery(message, endpoint), endpoint.id(), type, Optional.of(id), body,
                        message.appended(), clock.instant());
    }

    /** An event without a meaning, by which a receiver is tried out. */
    DeliveryId test(EndpointId endpoint, Instant now) {
        var id = new DeliveryId(UUID.randomUUID());
        String body = Payload.of(EventType.WEBHOOK_TEST, now, new TreeMap<>(Map.of("webhook", endpoint)),
                new TreeMap<String, Object>());
        deliveries.add(id, endpoint, EventType.WEBHOOK_TEST, Optional.empty(), body, now, now);
        return id;
    }

    private String body(EventType type, Instant at, AskId id, Map<String, UUID> part) {
        var ids = new LinkedHashMap<String, Object>();
        ids.put("ask", id);
        ids.putAll(part);
        var page = links.ask(id);
        var addresses = new LinkedHashMap<String, Object>();
        addresses.put("ask", page);
        addresses.put("api", page.resolve("/api/v1/asks/" + id));
        return Payload.of(type, at, ids, addresses);
    }

    /** The same where a message is handled twice; the message's id is random, so that nobody guesses one. */
    private static DeliveryId delivery(Delivery message, Endpoint endpoint) {
        String both = message.id() + " " + endpoint.id();
        return new DeliveryId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.US_ASCII)));
    }
}
