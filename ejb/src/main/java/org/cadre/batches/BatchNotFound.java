package org.cadre.batches;

import org.cadre.governance.NotFound;

/** There is no such batch or item, or none that the reader may know of; the two read alike. */
public class BatchNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public BatchNotFound() {
        super("no such batch");
    }
}
