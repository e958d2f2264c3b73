package org.cadre.profiles;

import java.util.UUID;

/** A colleague offers another time or another number of invitations, went away or is back. */
public record AvailabilityChanged(UUID colleague) {}
