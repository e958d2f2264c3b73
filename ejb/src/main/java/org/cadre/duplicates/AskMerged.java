package org.cadre.duplicates;

import java.util.UUID;

/** What belongs to an ask went over to another. */
public record AskMerged(UUID ask, UUID target, UUID duplicate) {}
