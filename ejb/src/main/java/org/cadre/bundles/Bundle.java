package org.cadre.bundles;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.people.ColleagueId;

/**
 * An archive as it is.
 *
 * @param kind that of the {@link Packer} that fills it
 * @param subject what it is about, as the packer knows it
 * @param size in bytes, so far
 * @param expires until when it can be fetched, once it is ready
 */
public record Bundle(BundleId id, String kind, UUID subject, ColleagueId owner, Instant ordered, State state, long size,
        Optional<Instant> expires) {
    /** How far it has come. */
    public enum State {
        WAITING, BUILDING, READY, FAILED
    }

    public boolean fetchable(Instant now) {
        return state == State.READY && expires.filter(now::isBefore).isPresent();
    }
}
