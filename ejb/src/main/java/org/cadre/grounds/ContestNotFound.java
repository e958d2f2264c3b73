package org.cadre.grounds;

import org.cadre.governance.NotFound;

/** There is no such contest, or none that the reader may know of. */
public class ContestNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ContestNotFound() {
        super("no such contest");
    }
}
