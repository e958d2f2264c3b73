package org.cadre.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that somebody did, as it is kept.
 *
 * @param kind in the words of the package that keeps it
 * @param subject what it was done to
 * @param detail what else was kept; empty where the key of the person whom it names was erased
 */
public record Act(Instant at, String kind, UUID subject, UUID actor, Map<String, String> detail) {}
