package org.cadre.wishes;

import java.time.Instant;
import java.util.Optional;

/**
 * The asker gave up that a skill is a must, or named other wishes.
 *
 * @param label of the skill; empty where all were given up at once, and of other wishes
 * @param anew whether other wishes were named
 */
public record Relaxed(Instant at, Optional<String> label, boolean anew) {}
