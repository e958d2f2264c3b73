package org.cadre.wishes;

import java.time.Instant;
import java.util.Optional;

/**
 * The asker gave up that a skill is a must.
 *
 * @param label of the skill; empty where all were given up at once
 */
public record Relaxed(Instant at, Optional<String> label) {}
