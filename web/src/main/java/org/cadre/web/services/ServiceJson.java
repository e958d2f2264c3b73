package org.cadre.web.services;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.cadre.governance.Classification;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;
import org.cadre.services.ServiceAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service account as the API writes it; of its walls, those that the caller is in. */
@Schema(name = "ServiceAccount")
public record ServiceJson(UUID id, String name, String purpose, UUID owner,
        @Schema(implementation = Classification.class) String clearance, List<UUID> walls, List<String> scopes,
        Instant createdAt, Instant expiresAt, @Nullable Instant endedAt) {
    static final String EXAMPLE = """
            {"id": "7d1f1c52-7b1e-4c58-9a40-1d6f0f5d2b7e", "name": "CI bot", "purpose": "Files what fails in the night \
            build", "owner": "5c2b1c0a-3a51-4b5e-8f0e-6b9b1f5a7c11", "clearance": "INTERNAL", "walls": [], "scopes": \
            ["asks:write"], "createdAt": "2026-03-01T09:00:00Z", "expiresAt": "2026-05-30T09:00:00Z"}""";

    static ServiceJson of(ServiceAccount account) {
        return new ServiceJson(account.id().value(), account.name(), account.purpose(), account.owner().value(),
                account.clearance().name(), account.walls().stream().map(WallId::value).sorted().toList(),
                Scope.words(account.scopes()), account.createdAt(), account.expiresAt(),
                account.endedAt().orElse(null));
    }
}
