package org.cadre.invitations;

import java.util.UUID;

/** An invitation was declined, expired, withdrawn or fulfilled; its state says which. */
public record InvitationEnded(UUID ask, UUID invitation) {}
