package org.cadre.discovery;

import org.cadre.governance.NotFound;

/** There is no such request. */
public class DiscoveryNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public DiscoveryNotFound() {
        super("there is no such request for evidence");
    }
}
