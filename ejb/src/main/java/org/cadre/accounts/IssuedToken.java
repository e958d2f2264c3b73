package org.cadre.accounts;

import java.time.Instant;
import java.util.UUID;

/** A new bearer token; the only time that its secret is told. */
public record IssuedToken(UUID id, String secret, Instant expiresAt) {
    @Override
    public String toString() {
        return "IssuedToken[" + id + "]";
    }
}
