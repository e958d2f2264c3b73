package org.cadre.retention;

import java.time.Instant;
import java.util.Optional;

import org.cadre.governance.Classification;

/**
 * What was thrown away at once.
 *
 * @param digests SHA-256 of the ids, in hexadecimal, one after the other
 */
public record Purged(Instant at, RecordKind kind, Optional<Classification> level, int removed, String digests) {}
