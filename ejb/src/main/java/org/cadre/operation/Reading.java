package org.cadre.operation;

import java.time.Duration;
import java.util.List;

/**
 * What was measured every few seconds.
 *
 * @param at {@link System#nanoTime} of the measurement
 * @param lanes of the outbox
 * @param heldBack age of the oldest change that is committed but not yet readable, since an older transaction is open
 */
public record Reading(long at, List<Lane> lanes, Duration heldBack) {
    public Reading {
        lanes = List.copyOf(lanes);
    }

    public Duration age() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - at));
    }
}
