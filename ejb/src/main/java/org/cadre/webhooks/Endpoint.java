package org.cadre.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.cadre.governance.Classification;

/**
 * Where events go.
 *
 * @param clearance nothing above it is told
 * @param gone when its receiver answered 410, which switched it off
 * @param twoSecretsUntil until when the secret from before the last rotation signs too
 */
public record Endpoint(EndpointId id, URI url, String description, Set<EventType> events, Classification clearance,
        boolean enabled, Optional<Instant> gone, Instant createdAt, Optional<Instant> twoSecretsUntil) {
    public Endpoint {
        events = Set.copyOf(events);
    }

    /** As it would be wanted to stay as it is. */
    public EndpointWish wish() {
        return new EndpointWish(url.toString(), description, events, clearance, enabled);
    }
}
