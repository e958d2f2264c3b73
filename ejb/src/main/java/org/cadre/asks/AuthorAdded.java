package org.cadre.asks;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An author made a colleague one more author of an answer.
 *
 * @param by missing where that author is anonymous
 */
public record AuthorAdded(UUID ask, UUID answer, UUID colleague, @Nullable UUID by) {}
