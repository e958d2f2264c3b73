package org.cadre.duplicates;

import java.util.UUID;

/** Two asks that were merged are two again. */
public record MergeUndone(UUID ask, UUID target, UUID duplicate) {}
