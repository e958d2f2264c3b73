package org.cadre.holds;

import org.cadre.governance.NotFound;

/** There is no such hold. */
public class HoldNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public HoldNotFound() {
        super("there is no such hold");
    }
}
