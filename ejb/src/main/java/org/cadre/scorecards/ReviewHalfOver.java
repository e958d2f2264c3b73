package org.cadre.scorecards;

import java.util.UUID;

/** Half of the time for a review is over. Its stream is the seat. */
public record ReviewHalfOver(UUID seat) {}
