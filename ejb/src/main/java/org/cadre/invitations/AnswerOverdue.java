package org.cadre.invitations;

import java.util.UUID;

/** An invitee who said yes has not answered in the time promised, and others are asked. */
public record AnswerOverdue(UUID ask, UUID invitation) {}
