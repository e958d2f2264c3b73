package org.cadre.duplicates;

import org.cadre.governance.NotFound;

/** There is no such mark or merge, or none that the reader may know of; the two read alike. */
public class DuplicateNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public DuplicateNotFound() {
        super("no such duplicate");
    }
}
