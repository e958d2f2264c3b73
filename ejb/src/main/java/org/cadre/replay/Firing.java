package org.cadre.replay;

import java.time.Instant;

/**
 * How often a rule met something in a span of time.
 *
 * @param refused how often it refused
 * @param wouldHaveRefused how often it would have, were it not only watching
 * @param last when it last said anything but ALLOWED
 */
public record Firing(long refused, long wouldHaveRefused, Instant last) {}
