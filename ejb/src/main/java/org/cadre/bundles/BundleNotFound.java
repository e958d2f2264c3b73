package org.cadre.bundles;

import org.cadre.governance.NotFound;

/** There is no such archive, or none for this reader, or none any more. */
public class BundleNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public BundleNotFound() {
        super("there is no such archive");
    }
}
