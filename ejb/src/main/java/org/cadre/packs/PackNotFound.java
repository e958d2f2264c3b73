package org.cadre.packs;

import org.cadre.governance.NotFound;

/** The month has no pack yet, or the reader has no role for it. */
public class PackNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public PackNotFound() {
        super("pack");
    }
}
