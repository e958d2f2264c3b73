package org.cadre.services;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.WallId;
import org.cadre.scopes.Scope;

/**
 * A machine's account.
 *
 * @param clearance as it was set; what it sees is never more than its owner does
 * @param walls those that the reader of this knows of
 */
public record ServiceAccount(ServiceId id, String name, String purpose, ColleagueId owner, String ownerName,
        Classification clearance, Set<WallId> walls, Set<Scope> scopes, Instant createdAt, Instant expiresAt,
        Optional<Instant> endedAt) {
    public boolean livesAt(Instant now) {
        return endedAt.isEmpty() && expiresAt.isAfter(now);
    }
}
