package org.cadre.revisions;

import org.cadre.governance.NotFound;

/** There is no such revision, or none that the reader may know of; the two read alike. */
public class RevisionNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public RevisionNotFound() {
        super("no such revision");
    }
}
