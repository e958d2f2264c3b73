package org.cadre.learning;

import org.cadre.governance.NotFound;

/** Nothing was learned of that id. */
public class TuningNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public TuningNotFound() {
        super("weights");
    }
}
