package org.cadre.web.comments;

import java.time.Instant;
import java.util.UUID;

import org.cadre.asks.AnswerId;
import org.cadre.comments.Comment;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API writes it.
 *
 * @param answer the answer that it is on; absent where it is on the ask
 */
@Schema(name = "Comment")
public record CommentJson(UUID id, UUID ask, @Nullable UUID answer,
        @Schema(description = "absent where the asker writes anonymously") @Nullable UUID author, String text,
        Instant writtenAt,
        @Nullable Instant editedAt) {
    static final String EXAMPLE = """
            {"id": "0f0a4c1e-52f6-4a8a-8d2e-2b5b6a1f9f31", "ask": "3a0f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "author": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "text": "Which version of Envoy?", "writtenAt": \
            "2026-03-01T09:05:00Z"}""";

    static CommentJson of(Reader reader, Comment comment) {
        return new CommentJson(comment.id().value(), comment.ask().value(),
                comment.answer().map(AnswerId::value).orElse(null),
                comment.byline(reader).known().map(ColleagueId::value).orElse(null), comment.body(),
                comment.writtenAt(), comment.editedAt().orElse(null));
    }

    /** What was sent to be a comment. */
    @Schema(name = "NewComment")
    public record Wanted(@Nullable String text) {
        String orEmpty() {
            return text == null ? "" : text;
        }
    }
}
