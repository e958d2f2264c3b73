package org.cadre.meetings;

import org.cadre.governance.NotFound;

/** There is no such meeting, or none of the reader's; the two read alike. */
public class MeetingNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public MeetingNotFound() {
        super("no such meeting");
    }
}
