package org.cadre.passes;

import org.cadre.governance.NotFound;

/** There is no such pass, or none any more that its holder may know of. */
public class PassNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public PassNotFound() {
        super("no such pass");
    }
}
