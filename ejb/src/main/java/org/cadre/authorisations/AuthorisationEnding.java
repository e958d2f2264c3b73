package org.cadre.authorisations;

import java.util.UUID;

/** The last day of an authorisation is near, or has come. */
public record AuthorisationEnding(UUID authorisation) {}
