package org.cadre.invitations;

import java.util.UUID;

/** A colleague was invited. */
public record InvitationIssued(UUID ask, UUID invitation) {}
