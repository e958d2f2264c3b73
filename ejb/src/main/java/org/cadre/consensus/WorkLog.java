package org.cadre.consensus;

/**
 * In which order a worker judged, and how long it took where that may be known.
 *
 * @param worker by number
 * @param items by number, in the order in which they were judged
 * @param seconds for each of the items; empty where times are not kept
 */
public record WorkLog(int worker, int[] items, double[] seconds) {
    public WorkLog {
        if (seconds.length > 0 && seconds.length != items.length)
            throw new IllegalArgumentException("worker %d has %d times for %d items"
                    .formatted(worker, seconds.length, items.length));
        items = items.clone();
        seconds = seconds.clone();
    }
}
