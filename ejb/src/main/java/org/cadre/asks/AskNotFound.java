package org.cadre.asks;

/** There is no such ask or answer, or none that the reader may know of; the two read alike. */
public class AskNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public AskNotFound() {
        super("no such ask");
    }
}
