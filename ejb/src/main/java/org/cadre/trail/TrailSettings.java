package org.cadre.trail;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param home where the key is kept
 * @param file of the checkpoints
 * @param every how often one is written, where there are new entries
 */
public record TrailSettings(Path home, Path file, Duration every) {}
