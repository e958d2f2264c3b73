package org.cadre.asks;

import java.util.UUID;

/** An author made a colleague one more author of an answer. */
public record AuthorAdded(UUID ask, UUID answer, UUID colleague, UUID by) {}
