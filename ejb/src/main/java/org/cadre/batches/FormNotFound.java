package org.cadre.batches;

import org.cadre.governance.NotFound;

/** There is no such form, or none of this reader's; the two read alike. */
public class FormNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public FormNotFound() {
        super("no such form");
    }
}
