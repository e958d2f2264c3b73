package org.cadre.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.cadre.governance.BadInput;
import org.cadre.governance.Message;

/**
 * What somebody looks for.
 *
 * @param text what was typed, at most 1,000 characters; nothing in it is an operator; blank text finds everything, newest first
 * @param chosen facet values; several of one facet are alternatives
 * @param newest newest first instead of best first
 * @param cursor {@link SearchResult#next} of the page before
 * @param limit 1 to 100
 */
public record SearchRequest(String text, Map<SearchFacet, Set<String>> chosen, boolean newest, Optional<String> cursor,
        int limit) {
    public static final int LONGEST = 1000;
    private static final int MOST = 100;

    /** @throws BadInput */
    public SearchRequest {
        chosen = Map.copyOf(chosen);
        if (text.length() > LONGEST)
            throw new BadInput("q", text, Message.of("bad.too-long", LONGEST));
        if (limit < 1 || limit > MOST)
            throw new BadInput("limit", Integer.toString(limit), Message.of("bad.range", 1, MOST));
    }

    public static SearchRequest of(String text) {
        return new SearchRequest(text, Map.of(), false, Optional.empty(), 10);
    }

    public SearchRequest narrowedTo(SearchFacet facet, Set<String> values) {
        var more = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        more.putAll(chosen);
        more.put(facet, values);
        return new SearchRequest(text, more, newest, cursor, limit);
    }

    public SearchRequest page(Optional<String> after, int size) {
        return new SearchRequest(text, chosen, newest, after, size);
    }
}
