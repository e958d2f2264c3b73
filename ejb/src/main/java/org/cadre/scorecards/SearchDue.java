package org.cadre.scorecards;

import java.time.Instant;
import java.util.UUID;

/** It is to be looked again for whoever could review a delivery. @param at as it was set when this was written */
public record SearchDue(UUID delivery, Instant at) {}
