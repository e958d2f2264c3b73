package org.cadre.bundles;

import java.time.Instant;
import java.util.Optional;

/**
 * How much an archive holds.
 *
 * @param rows of the database, or asks
 * @param oldest of what is in it
 */
public record Counted(long rows, Optional<Instant> oldest) {}
