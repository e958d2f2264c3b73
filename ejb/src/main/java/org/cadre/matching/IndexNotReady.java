package org.cadre.matching;

/** The index is being opened or built after a start; try again in a moment. */
public class IndexNotReady extends RuntimeException {
    private static final long serialVersionUID = 1;

    IndexNotReady() {
        super("the index is not ready yet");
    }
}
