package org.cadre.index;

/** The index was written by another version of this code. Rebuild it beside the old one, then swap. */
public class IndexOutdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexOutdated(String message) {
        super(message);
    }
}
