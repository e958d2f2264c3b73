package org.cadre.notices;

import org.cadre.governance.NotFound;

/** There is no such notice, or none for this reader; the two read alike. */
public class NoticeNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public NoticeNotFound() {
        super("no such notice");
    }
}
