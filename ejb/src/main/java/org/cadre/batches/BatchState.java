package org.cadre.batches;

/**
 * DRAFT of its requester, HELD until its ask is approved, RUNNING, PAUSED; DONE where every item is, CANCELLED where its
 * requester ended it.
 */
public enum BatchState {
    DRAFT, HELD, RUNNING, PAUSED, DONE, CANCELLED;

    /** Whether nothing more comes of it. */
    public boolean over() {
        return this == DONE || this == CANCELLED;
    }
}
