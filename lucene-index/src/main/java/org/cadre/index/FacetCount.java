package org.cadre.index;

/**
 * How many results have a value.
 *
 * @param value the facet's value
 * @param count results that have it, exactly
 */
public record FacetCount(String value, long count) {}
