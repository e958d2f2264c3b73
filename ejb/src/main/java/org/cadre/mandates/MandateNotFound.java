package org.cadre.mandates;

import org.cadre.governance.NotFound;

/** There is no such request for a role, or the reader decides none. */
public class MandateNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public MandateNotFound() {
        super("mandate");
    }
}
