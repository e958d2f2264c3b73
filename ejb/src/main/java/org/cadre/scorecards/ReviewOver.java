package org.cadre.scorecards;

import java.util.UUID;

/** The time for a review is over, unless it was given. Its stream is the seat. */
public record ReviewOver(UUID seat) {}
