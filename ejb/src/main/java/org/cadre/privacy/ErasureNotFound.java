package org.cadre.privacy;

import org.cadre.governance.NotFound;

/** There is no such request. */
public class ErasureNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ErasureNotFound() {
        super("there is no such request to be erased");
    }
}
