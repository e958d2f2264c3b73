package org.cadre.learning;

import java.util.UUID;

/** Somebody wants weights to be learned. */
public record LearningWanted(UUID tuning) {}
