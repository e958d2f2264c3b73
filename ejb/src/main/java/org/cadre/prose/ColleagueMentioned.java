package org.cadre.prose;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody named a colleague in an ask or in what belongs to it, for the first time there.
 *
 * @param by missing where the writer is anonymous
 */
public record ColleagueMentioned(UUID ask, @Nullable UUID answer, UUID colleague, @Nullable UUID by) {}
