package org.cadre.imports;

/**
 * QUEUED until a thread takes it, RUNNING until it ends; CHECKED where nothing is changed yet, DONE where everything is in,
 * INTERRUPTED where the server that ran it was killed.
 */
public enum ImportState {
    QUEUED, RUNNING, CHECKED, DONE, FAILED, INTERRUPTED;

    /** Whether it goes on by itself. */
    public boolean live() {
        return this == QUEUED || this == RUNNING;
    }
}
