package org.cadre.index;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody looks for on the portal.
 *
 * @param text what was typed, of any length and script; nothing in it is an operator. Blank text finds everything that
 *            the filters let pass, newest first
 * @param access what the reader may see
 * @param filters chosen facet values; several values of one facet are alternatives, and all facets must pass
 * @param order best or newest first
 * @param offset results to skip, 0 to 10,000; ignored if {@code after} is given
 * @param limit most results wanted, 1 to 100
 * @param after {@link SearchPage#next()} of the page before
 * @param without posts to be left out of everything, as if they were not there: what the caller knows to have changed
 *            since it was indexed
 */
public record SearchQuery(String text, Access access, Map<Facet, Set<String>> filters, Order order, int offset,
        int limit, Optional<String> after, Set<UUID> without) {

    /** What results can be narrowed by. */
    public enum Facet {
        /** Names of {@link PostKind}. */
        KIND,
        /** Tags as given. */
        TAG,
        /** 0 to 3. */
        CLASSIFICATION,
        /** States as given. */
        STATE,
        /** Paths of units; covers the units below them. Counts are given for each unit and for those above it. */
        ORG_UNIT
    }

    /** The order of results. Ties are broken by id. */
    public enum Order {
        RELEVANCE, NEWEST
    }

    public SearchQuery {
        filters = Map.copyOf(filters);
        without = Set.copyOf(without);
        if (offset < 0 || offset > 10_000) {
            throw new IllegalArgumentException("offset must be 0 to 10000, not " + offset);
        }
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("limit must be 1 to 100, not " + limit);
        }
    }

    /** The first ten results, best first, of every kind. */
    public static SearchQuery of(String text, Access access) {
        return new SearchQuery(text, access, Map.of(), Order.RELEVANCE, 0, 10, Optional.empty(), Set.of());
    }

    public SearchQuery narrowedTo(Map<Facet, Set<String>> other) {
        return new SearchQuery(text, access, other, order, offset, limit, after, without);
    }

    public SearchQuery ordered(Order other) {
        return new SearchQuery(text, access, filters, other, offset, limit, after, without);
    }

    public SearchQuery page(int from, int size) {
        return new SearchQuery(text, access, filters, order, from, size, Optional.empty(), without);
    }

    public SearchQuery after(String token) {
        return new SearchQuery(text, access, filters, order, 0, limit, Optional.of(token), without);
    }

    public SearchQuery without(Set<UUID> posts) {
        return new SearchQuery(text, access, filters, order, offset, limit, after, posts);
    }
}
