package org.cadre.scorecards;

import org.cadre.governance.NotFound;

/** There is no such review, or it is not this reader's; the two read alike. */
public class SeatNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public SeatNotFound() {
        super("no such review");
    }
}
