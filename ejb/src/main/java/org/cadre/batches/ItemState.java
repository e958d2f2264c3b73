package org.cadre.batches;

/** OPEN to judgments, DONE with a result, ADJUDICATE where only a person can tell, CANCELLED with its batch. */
public enum ItemState {
    OPEN, DONE, ADJUDICATE, CANCELLED
}
