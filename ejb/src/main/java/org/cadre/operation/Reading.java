package org.cadre.operation;

import java.time.Duration;
import java.util.List;

import org.cadre.trail.Links;

/**
 * What was measured every few seconds.
 *
 * @param at {@link System#nanoTime} of the measurement
 * @param lanes of the outbox
 * @param heldBack age of the oldest change that is committed but not yet readable, since an older transaction is open
 * @param unlinked what the audit trail's chain does not hold yet
 */
public record Reading(long at, List<Lane> lanes, Duration heldBack, Links.Waiting unlinked) {
    public Reading {
        lanes = List.copyOf(lanes);
    }

    public Duration age() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - at));
    }
}
