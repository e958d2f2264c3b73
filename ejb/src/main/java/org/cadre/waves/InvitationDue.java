package org.cadre.waves;

import java.util.UUID;

/** The time of an invitation is over, unless it was replied to. Its stream is the invitation. */
public record InvitationDue(UUID invitation) {}
