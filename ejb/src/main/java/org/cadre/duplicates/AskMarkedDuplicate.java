package org.cadre.duplicates;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody takes an ask for the same as another.
 *
 * @param by missing where that is an anonymous asker of either
 */
public record AskMarkedDuplicate(UUID ask, UUID target, @Nullable UUID by) {}
