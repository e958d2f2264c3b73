package org.cadre.batches;

import java.util.UUID;

/** Every item of a batch is decided. */
public record BatchDone(UUID batch) {}
