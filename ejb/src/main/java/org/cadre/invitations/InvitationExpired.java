package org.cadre.invitations;

import java.time.Instant;

/** The invitee replied after the invitation's time. */
public class InvitationExpired extends InvitationOver {
    private static final long serialVersionUID = 1;

    public InvitationExpired(InvitationId id, Instant at) {
        super(id, InvitationState.EXPIRED, at);
    }
}
