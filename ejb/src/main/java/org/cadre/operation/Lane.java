package org.cadre.operation;

import java.time.Duration;

/**
 * What waits in one lane of the outbox.
 *
 * @param name `inside` for what stays in the database, `outside` for what leaves it, such as mail
 * @param due whose time has come, without what stands behind something of its stream
 * @param waiting not due yet, or behind something of its stream
 * @param parked given up until somebody looks
 * @param oldest for how long the oldest due message has been due
 */
public record Lane(String name, long due, long waiting, long parked, Duration oldest) {}
