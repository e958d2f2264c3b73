package org.cadre.index;

import java.util.UUID;

/**
 * A search result.
 *
 * @param id of the thing found
 * @param kind what it is
 * @param topicId the ask that it belongs to; its own id if none
 * @param title title with matches marked
 * @param snippet the passage that fits best, with matches marked
 * @param state state as indexed
 * @param score higher is better; 0 when ordered by time
 */
public record Hit(UUID id, PostKind kind, UUID topicId, Snippet title, Snippet snippet, String state, double score) {}
