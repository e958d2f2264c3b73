package org.cadre.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.MultivaluedMap;

import org.cadre.search.SearchFacet;
import org.cadre.search.SearchRequest;

/** A search as its address says it, so that every way to narrow it is a link. */
record SearchLink(String query, Map<SearchFacet, Set<String>> chosen, boolean newest) {
    private static final String NEWEST = "newest";

    static SearchLink of(MultivaluedMap<String, String> sent) {
        var chosen = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        for (SearchFacet facet : SearchFacet.values()) {
            List<String> values = sent.getOrDefault(name(facet), List.of());
            if (!values.isEmpty())
                chosen.put(facet, new TreeSet<>(values));
        }
        return new SearchLink(first(sent, "q").orElse("").strip(), chosen,
                first(sent, "sort").filter(NEWEST::equals).isPresent());
    }

    static Optional<String> first(MultivaluedMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).filter(value -> !value.isEmpty());
    }

    static String name(SearchFacet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    boolean empty() {
        return query.isEmpty() && chosen.isEmpty();
    }

    boolean has(SearchFacet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    SearchRequest request(Optional<String> cursor, int limit) {
        return new SearchRequest(query, chosen, newest, cursor, limit);
    }

    /** The same search with the value chosen, or without it if it is. */
    SearchLink toggled(SearchFacet facet, String value) {
        var values = new LinkedHashSet<>(chosen.getOrDefault(facet, Set.of()));
        if (!values.remove(value))
            values.add(value);
        var other = new EnumMap<SearchFacet, Set<String>>(SearchFacet.class);
        other.putAll(chosen);
        other.put(facet, values);
        return new SearchLink(query, other, newest);
    }

    String href(Optional<String> cursor) {
        var href = new StringBuilder("/search?q=").append(encoded(query));
        chosen.forEach((facet, values) -> values
                .forEach(value -> href.append('&').append(name(facet)).append('=').append(encoded(value))));
        if (newest)
            href.append("&sort=").append(NEWEST);
        cursor.ifPresent(after -> href.append("&cursor=").append(encoded(after)));
        return href.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
