package org.cadre.routing;

/** There is no such invitation, or none that the reader may know of; the two read alike. */
public class InvitationNotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvitationNotFound() {
        super("no such invitation");
    }
}
