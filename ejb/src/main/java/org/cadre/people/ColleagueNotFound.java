package org.cadre.people;

import org.cadre.governance.NotFound;

/** There is no such colleague, or none whom the reader may know of. */
public class ColleagueNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public ColleagueNotFound(String who) {
        super("no colleague " + who);
    }
}
