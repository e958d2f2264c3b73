package org.cadre.recertification;

import org.cadre.governance.NotFound;

/** There is no such review or item, or none that is the reader's to know of. */
public class RecertificationNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public RecertificationNotFound() {
        super("recertification");
    }
}
