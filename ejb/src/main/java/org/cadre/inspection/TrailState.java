package org.cadre.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.cadre.verifier.Finding;

/**
 * How the chain does; no numbers of entries, which would tell of entries that the reader may not see.
 *
 * @param sealed when this server last signed a checkpoint; everything up to then was whole
 * @param head the hash of its last entry
 * @param waiting for how long the oldest entry has been waiting to be chained
 * @param fault what is wrong
 */
public record TrailState(Optional<Instant> sealed, Optional<String> head, Duration waiting,
        Optional<Finding.Kind> fault) {}
