package org.cadre.glass;

import org.cadre.governance.NotFound;

/** There is no such request, or none that this reader may know of; the two read alike. */
public class GlassNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public GlassNotFound() {
        super("no such request");
    }
}
