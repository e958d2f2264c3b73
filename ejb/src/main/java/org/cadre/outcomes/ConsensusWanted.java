package org.cadre.outcomes;

import java.util.UUID;

/** Somebody, or a batch's end, wants what its judgments say together. */
public record ConsensusWanted(UUID run) {}
