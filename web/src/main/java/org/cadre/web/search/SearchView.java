package org.cadre.web.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.cadre.web.Excerpt;
import org.cadre.web.Pages;
import org.cadre.web.View;

/**
 * {@code GET /search?q=}: asks, answers and people that the reader may see.
 *
 * @param query what was looked for; empty shows only the box
 * @param total how many were found, over all pages; {@link #UNKNOWN} while too much is changing to be exact
 * @param facets only those with more than one value or a chosen one
 * @param suggestions other words to try when nothing was found
 */
public record SearchView(String query, long total, List<Facet> facets, List<Hit> hits, Pages pages,
        List<String> suggestions) implements View {
    /** A total that is not told. */
    public static final long UNKNOWN = -1;

    /**
     * One way to narrow the result.
     *
     * @param name in the reader's language, such as "Kind"
     */
    public record Facet(String name, List<Value> values) {}

    /**
     * One value of a facet.
     *
     * @param href the same search with the value chosen, or without it if it is
     */
    public record Value(String label, long count, String href, boolean chosen) {}

    /**
     * One result.
     *
     * @param kind ASK, TASK, ANSWER or PERSON
     * @param about what stands beside it in one line, such as the unit of a person; or empty
     * @param classification as of an ask; empty for a person
     * @param when when it was written; none for a person
     */
    public record Hit(String kind, String href, Excerpt title, Excerpt snippet, String about, String classification,
            Optional<Instant> when) {}

    /** Whether anything was looked for. */
    public boolean asked() {
        return !query.isEmpty() || !facets.isEmpty() || !hits.isEmpty();
    }

    @Override
    public String template() {
        return "search/search";
    }
}
