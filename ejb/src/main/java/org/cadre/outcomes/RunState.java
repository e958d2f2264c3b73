package org.cadre.outcomes;

/** QUEUED until a server takes it, RUNNING, DONE with results, FAILED without. */
public enum RunState {
    QUEUED, RUNNING, DONE, FAILED;

    public boolean live() {
        return this == QUEUED || this == RUNNING;
    }
}
