package org.cadre.reviews;

import org.cadre.governance.NotFound;

/** The answer has no review, or there is none for this reader; the two read alike. */
public class ReviewNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ReviewNotFound() {
        super("no such review");
    }
}
