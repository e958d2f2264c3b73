package org.cadre.routing;

import java.util.UUID;

/** Somebody whom an ask waits for may have time again. */
public record CapacityFreed(UUID ask) {}
