package org.cadre.invitations;

import org.cadre.governance.NotFound;

/** There is no such invitation, or none that the reader may know of; the two read alike. */
public class InvitationNotFound extends NotFound {
    private static final long serialVersionUID = 1;

    public InvitationNotFound() {
        super("no such invitation");
    }
}
