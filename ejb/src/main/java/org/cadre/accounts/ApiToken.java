package org.cadre.accounts;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.scopes.Scope;

/** A bearer token as its owner sees it in the list: never the secret itself. `usedAt` is right to the hour. */
public record ApiToken(UUID id, String label, Set<Scope> scopes, Instant createdAt, Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {}
