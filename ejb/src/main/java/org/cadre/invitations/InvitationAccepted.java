package org.cadre.invitations;

import java.util.UUID;

/** An invitee said yes. */
public record InvitationAccepted(UUID ask, UUID invitation) {}
