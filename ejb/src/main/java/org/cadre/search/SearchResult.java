package org.cadre.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of what was found.
 *
 * @param total over all pages; empty while so much is changing that it could not be exact
 * @param facets for each facet its values by falling count, at most 20, disregarding what is chosen of the same facet
 * @param next where the next page begins, if there is one
 */
public record SearchResult(List<Found> found, OptionalLong total, Map<SearchFacet, List<Count>> facets,
        Optional<String> next) {
    /** How many results have a value. */
    public record Count(String value, long count) {}

    public SearchResult {
        found = List.copyOf(found);
        facets = Map.copyOf(facets);
    }
}
