package org.cadre.waves;

import java.util.UUID;

/** Somebody whom an ask waits for may have time again. */
public record CapacityFreed(UUID ask) {}
