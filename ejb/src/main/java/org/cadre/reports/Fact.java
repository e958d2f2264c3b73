package org.cadre.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.cadre.asks.AskId;

/**
 * One thing that was counted.
 *
 * @param ask that it belongs to, where it belongs to one
 * @param part the row of the report's table that it is in, or what it is of, or empty
 * @param amount what it adds to the number
 * @param finding what a control found, where the report tells of such
 */
public record Fact(UUID id, Instant at, Optional<AskId> ask, String part, long amount, Optional<Finding> finding) {
    /** Whether it names somebody. */
    boolean named() {
        return finding.filter(one -> one.who().isPresent() || one.owner().isPresent()).isPresent();
    }
}
