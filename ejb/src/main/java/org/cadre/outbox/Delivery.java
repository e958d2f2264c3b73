package org.cadre.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One try to deliver a message.
 *
 * @param id the message's own id, the same at each try
 * @param attempt 1 at the first try
 * @param appended when the message was written
 */
public record Delivery(UUID id, int attempt, Instant appended) {}
