package org.cadre.reports;

import java.time.Instant;

import org.cadre.governance.Classification;

/**
 * What is counted.
 *
 * @param until the first instant that does not count any more: where the period ends, or now
 * @param clearance up to which classification
 */
record Window(Instant from, Instant until, Classification clearance) {}
