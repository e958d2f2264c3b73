package org.cadre.accounts;

import java.time.Instant;

/** A new session; the only time that its secret is told. */
public record OpenedSession(String secret, Instant expiresAt) {
    @Override
    public String toString() {
        return "OpenedSession[until " + expiresAt + "]";
    }
}
