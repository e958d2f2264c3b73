package org.cadre.worktime;

import org.cadre.governance.NotFound;

/** Nobody works at such a site, or it is not the reader's to know. */
public class SiteNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public SiteNotFound(String name) {
        super("no site " + name);
    }
}
