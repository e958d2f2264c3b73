package org.cadre.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One event at one endpoint, as the log has it: of what it is about, not even the id.
 *
 * @param at when it happened
 * @param attempts all so far, replays included
 * @param next when it is tried next; empty unless it waits
 * @param status what the receiver answered last
 * @param error why there was no answer, a name of {@link org.cadre.egress.NotPosted.Obstacle}
 * @param tried the last time, and how long that took
 */
public record WebhookDelivery(DeliveryId id, EventType type, Instant at, DeliveryState state, int attempts,
        Optional<Instant> next, OptionalInt status, Optional<String> error, Optional<Instant> tried,
        Optional<Duration> took) {}
