package org.cadre.endorsements;

import org.cadre.governance.NotFound;

/** There is no such claim that the reader may see, or the reader has not endorsed it. */
public class EndorsementNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public EndorsementNotFound() {
        super("no such skill of a colleague");
    }
}
