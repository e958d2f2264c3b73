package org.cadre.asks;

import org.cadre.governance.NotFound;

/** There is no such ask or answer, or none that the reader may know of; the two read alike. */
public class AskNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public AskNotFound() {
        super("no such ask");
    }
}
