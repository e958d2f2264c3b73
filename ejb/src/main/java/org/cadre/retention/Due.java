package org.cadre.retention;

/**
 * A period and what it does.
 *
 * @param now how many rows a purge would take now, as far as the reader may see them
 * @param soon how many more within the next 30 days
 */
public record Due(Period period, long now, long soon) {}
