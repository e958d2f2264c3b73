package org.cadre.reviews;

import java.util.UUID;

/** A colleague is to look at an answer again. */
public record ReviewOverdue(UUID ask, UUID answer, UUID colleague) {}
