package org.cadre.waves;

import java.util.UUID;

/** Whoever has this invitation has left the company, unless they are back. */
public record InviteeLeft(UUID invitation) {}
