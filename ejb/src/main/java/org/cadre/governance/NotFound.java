package org.cadre.governance;

/** There is no such thing, or none that the reader may know of; every one is answered alike. */
public abstract class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    protected NotFound(String what) {
        super(what);
    }
}
