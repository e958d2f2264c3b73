package org.cadre.passes;

import org.cadre.invitations.InvitationId;

/** The ask became one that mail is no place for: its invitation is replied to after signing in only. */
public class SignInNeeded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient InvitationId invitation;

    SignInNeeded(InvitationId invitation) {
        super("invitation " + invitation + " cannot be replied to from a mail");
        this.invitation = invitation;
    }

    public InvitationId invitation() {
        return invitation;
    }
}
