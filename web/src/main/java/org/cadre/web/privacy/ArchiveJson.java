package org.cadre.web.privacy;

import java.time.Instant;
import java.util.UUID;

import org.cadre.bundles.Bundle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An archive that one ordered.
 *
 * @param fetchable whether it can be fetched now
 * @param size in bytes, so far
 * @param expiresAt until when it can be fetched; absent before it is ready
 */
@Schema(name = "Archive")
public record ArchiveJson(UUID id, @Schema(implementation = Bundle.State.class) String state, boolean fetchable,
        Instant orderedAt, long size, @Nullable Instant expiresAt) {
    public static final String EXAMPLE = """
            {"id": "2c0f4b6a-1c1e-4a57-8a86-3a1d6a0f7c55", "state": "READY", "fetchable": true, "orderedAt": \
            "2026-03-01T09:00:00Z", "size": 48213, "expiresAt": "2026-03-08T09:00:07Z"}""";

    public static ArchiveJson of(Bundle one, Instant now) {
        return new ArchiveJson(one.id().value(), one.state().name(), one.fetchable(now), one.ordered(), one.size(),
                one.expires().orElse(null));
    }
}
