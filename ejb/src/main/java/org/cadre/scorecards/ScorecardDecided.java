package org.cadre.scorecards;

import java.util.UUID;

/** Reviewers have decided on a delivery. @param last whether it was the last word after an appeal */
public record ScorecardDecided(UUID task, UUID delivery, UUID author, boolean last) {}
