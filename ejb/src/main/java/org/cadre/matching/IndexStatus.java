package org.cadre.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cadre.outbox.ChangeLog.Position;

/**
 * How the index of this server does.
 *
 * @param position up to which change it shows everything; empty until readers are served for the first time
 * @param caughtUp {@link System#nanoTime} when no change was waiting
 * @param rebuilds how often it was built from all rows since the start
 * @param checked when index and database were last compared
 * @param drift what differed then, such as `posts: 12 in the database, 11 in the index`; empty when they agreed
 * @param failures how often in a row the index could not be kept, as on a full disk; readers have the old one meanwhile
 */
public record IndexStatus(Optional<Position> position, long caughtUp, int rebuilds, Optional<Instant> checked,
        Optional<String> drift, int failures) {
    static final IndexStatus OPENING = new IndexStatus(Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), 0);

    /** For how long a change may have been waiting; under a second is as good as none. */
    public Duration lag() {
        return position.isEmpty() ? Duration.ZERO : Duration.ofNanos(Math.max(0, System.nanoTime() - caughtUp));
    }

    IndexStatus upTo(Position reached, long now) {
        return new IndexStatus(Optional.of(reached), now, rebuilds, checked, drift, failures);
    }

    IndexStatus rebuilt(Position reached, long now) {
        return new IndexStatus(Optional.of(reached), now, rebuilds + 1, checked, drift, failures);
    }

    IndexStatus checked(Instant at, Optional<String> found) {
        return new IndexStatus(position, caughtUp, rebuilds, Optional.of(at), found, failures);
    }

    IndexStatus failed() {
        return new IndexStatus(position, caughtUp, rebuilds, checked, drift, failures + 1);
    }

    IndexStatus wentWell() {
        return failures == 0 ? this : new IndexStatus(position, caughtUp, rebuilds, checked, drift, 0);
    }
}
