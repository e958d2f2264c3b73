package org.cadre.plans;

import java.util.UUID;

/** Everybody who could be invited was, the last resort too, and nobody took it on; the asker is to be told. */
public record RoutingExhausted(UUID ask) {}
