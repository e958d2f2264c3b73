package org.cadre.reviews;

import java.time.Instant;
import java.util.UUID;

/** The time of a review has come, unless it was set anew. @param due the time that it had when this was written */
public record ReviewDue(UUID answer, Instant due) {}
