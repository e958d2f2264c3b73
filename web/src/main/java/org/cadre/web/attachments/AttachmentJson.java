package org.cadre.web.attachments;

import java.time.Instant;
import java.util.UUID;

import org.cadre.asks.Byline;
import org.cadre.files.FileState;
import org.cadre.files.StoredFile;
import org.cadre.people.ColleagueId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A file as the API writes it.
 *
 * @param digest SHA-256 of what is kept, in hexadecimal
 * @param markdown to be put into the text of an ask, an answer or a comment, which it then belongs to
 */
@Schema(name = "Attachment")
public record AttachmentJson(UUID id, String name, String type, long size, String digest,
        @Schema(implementation = FileState.class) String state,
        @Schema(description = "absent where the asker is anonymous") @Nullable UUID owner, Instant uploadedAt,
        String markdown) {
    static final String EXAMPLE = """
            {"id": "7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e", "name": "gateway.log", "type": "text/plain", "size": 20480, \
            "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "state": "READY", "owner": \
            "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "uploadedAt": "2026-03-01T09:05:00Z", "markdown": \
            "[gateway.log](/files/7b1e0c52-3a0f-4c58-9a40-1d6f0f5d2b7e)"}""";

    static AttachmentJson of(StoredFile file, Byline owner) {
        return new AttachmentJson(file.id().value(), file.name(), file.type().mediaType(), file.size(), file.digest(),
                file.state().name(), owner.known().map(ColleagueId::value).orElse(null), file.uploadedAt(),
                file.markdown());
    }
}
