package org.cadre.imports;

/** RUNNING until it ends; INTERRUPTED where the server that ran it was killed. */
public enum ImportState {
    RUNNING, DONE, FAILED, INTERRUPTED
}
