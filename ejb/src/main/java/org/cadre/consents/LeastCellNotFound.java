package org.cadre.consents;

import org.cadre.governance.NotFound;

/** Nobody asked for that, or it is nobody of the reader's roles who may know of it. */
public class LeastCellNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public LeastCellNotFound() {
        super("least size");
    }
}
