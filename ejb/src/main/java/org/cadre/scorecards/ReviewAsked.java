package org.cadre.scorecards;

import java.util.UUID;

/** Somebody is asked to review a delivery. @param last whether they are to have the last word on it */
public record ReviewAsked(UUID task, UUID seat, UUID reviewer, boolean last) {}
