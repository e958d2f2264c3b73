package org.cadre.reviews;

import java.time.Instant;
import java.util.UUID;

/** A review is overdue for so long that the deputy is to be told, unless it was set anew. */
public record ReviewNeglected(UUID answer, Instant due) {}
