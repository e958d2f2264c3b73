package org.cadre.duplicates;

import java.util.UUID;

/** Somebody takes an ask for the same as another. */
public record AskMarkedDuplicate(UUID ask, UUID target, UUID by) {}
