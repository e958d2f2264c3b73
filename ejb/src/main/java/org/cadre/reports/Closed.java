package org.cadre.reports;

import java.time.Instant;

/**
 * That a period was closed.
 *
 * @param sha256 of its figures, in hexadecimal
 */
public record Closed(Instant at, String sha256) {}
