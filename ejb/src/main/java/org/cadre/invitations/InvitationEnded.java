package org.cadre.invitations;

import java.util.UUID;

/** An invitation has ended; its state says how. */
public record InvitationEnded(UUID ask, UUID invitation) {}
