package org.cadre.index;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of results.
 *
 * @param hits in the order asked for
 * @param total how many results there are on all pages, exactly
 * @param facets for every facet its values by falling count, at most 20; a facet's counts disregard its own filter, so
 *            that further values can be chosen
 * @param next where the next page begins, if there is one
 */
public record SearchPage(List<Hit> hits, long total, Map<SearchQuery.Facet, List<FacetCount>> facets,
        Optional<String> next) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }
}
