package org.cadre.grounds;

import java.util.UUID;

/** A person answered what somebody found wrong. */
public record ContestAnswered(UUID ask, UUID person) {}
