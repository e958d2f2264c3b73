package org.cadre.scorecards;

import java.util.UUID;

/** Too few could be found to review a delivery. */
public record ReviewersMissing(UUID task, UUID delivery) {}
