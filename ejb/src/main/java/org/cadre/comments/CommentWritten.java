package org.cadre.comments;

import java.util.UUID;

/** Somebody commented on an ask or on an answer to it. */
public record CommentWritten(UUID ask, UUID comment) {}
