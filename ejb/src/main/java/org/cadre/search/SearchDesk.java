package org.cadre.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.asks.Markdown;
import org.cadre.governance.BadInput;
import org.cadre.governance.Message;
import org.cadre.index.Hit;
import org.cadre.index.SearchPage;
import org.cadre.index.SearchQuery;
import org.cadre.index.SearchQuery.Order;
import org.cadre.index.Similar;
import org.cadre.matching.Candidate;
import org.cadre.matching.Compartments;
import org.cadre.matching.IndexFinder;
import org.cadre.matching.IndexNotReady;
import org.cadre.matching.LiveIndex;
import org.cadre.matching.Reason;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.search.FoundRows.AskRow;
import org.cadre.search.FoundRows.PersonRow;
import org.cadre.search.SearchResult.Count;
import org.cadre.search.Unsettled.Posts;
import org.cadre.skills.Skills;
import org.cadre.skills.Suggestion;

/** What readers look for. All of it throws {@link IndexNotReady} for the first moments after a start. */
@ApplicationScoped
@Transactional
public class SearchDesk {
    /** Longest text that similar questions or experts are looked for with. */
    public static final int LONGEST = 50_000;
    private static final int SHORTEST = 8;
    private static final int TRIES = 3;

    @Inject
    private LiveIndex live;
    @Inject
    private IndexFinder finder;
    @Inject
    private Unsettled unsettled;
    @Inject
    private FoundRows rows;
    @Inject
    private Results results;
    @Inject
    private Skills skills;

    protected SearchDesk() {}

    /** @throws BadInput for a cursor of another list */
    public SearchResult search(Reader reader, SearchRequest request) {
        Posts without = unsettled.hiddenFrom(reader);
        for (int tries = 1;; tries++) {
            SearchPage page = page(reader, request, without.ids());
            Map<UUID, Found> seen = results.of(reader, page.hits());
            boolean exact = seen.size() == page.hits().size();
            if (exact || tries == TRIES)
                return result(page, seen, exact && without.complete());
            // changed since we looked: again, as if what is gone had never been there
            without = without.and(page.hits().stream().map(Hit::id).filter(id -> !seen.containsKey(id))
                    .collect(Collectors.toSet()));
        }
    }

    private SearchPage page(Reader reader, SearchRequest request, Set<UUID> without) {
        var chosen = new EnumMap<SearchQuery.Facet, Set<String>>(SearchQuery.Facet.class);
        request.chosen().forEach((facet, values) -> chosen.put(facet.indexed(), values));
        var query = new SearchQuery(request.text(), Compartments.of(reader), chosen,
                request.newest() || request.text().isBlank() ? Order.NEWEST : Order.RELEVANCE, 0, request.limit(),
                request.cursor(), without);
        try {
            return live.read(view -> view.index().search(query));
        } catch (IllegalArgumentException _) {
            throw new BadInput("cursor", request.cursor().orElse(""), Message.of("bad.cursor"));
        }
    }

    private static SearchResult result(SearchPage page, Map<UUID, Found> seen, boolean exact) {
        List<Found> found = page.hits().stream().map(Hit::id).filter(seen::containsKey).map(seen::get).toList();
        var facets = new EnumMap<SearchFacet, List<Count>>(SearchFacet.class);
        if (exact)
            for (SearchFacet facet : SearchFacet.values())
                facets.put(facet, page.facets().getOrDefault(facet.indexed(), List.of()).stream()
                        .map(value -> new Count(value.value(), value.count())).toList());
        return new SearchResult(found, exact ? OptionalLong.of(page.total()) : OptionalLong.empty(), facets,
                page.next());
    }

    /**
     * Questions like the text, best first; none while there is too little of it.
     *
     * @param limit 1 to 20
     */
    public List<SimilarAsk> similar(Reader reader, String text, int limit) {
        String typed = checked("text", text);
        if (typed.strip().length() < SHORTEST)
            return List.of();
        Set<UUID> without = unsettled.hiddenFrom(reader).ids();
        List<Similar> found = live.read(view -> view.index().similar(typed, Compartments.of(reader), limit, without));
        Map<UUID, AskRow> seen = rows.asks(reader, found.stream().map(Similar::id).toList());
        return found.stream().flatMap(similar -> Optional.ofNullable(seen.get(similar.id())).stream()
                .map(row -> new SimilarAsk(new AskId(row.id()), row.title(), row.state(), row.answers(),
                        row.accepted(), row.changedAt(), similar.nearDuplicate(),
                        Shared.words(typed, Markdown.text(row.start())))))
                .toList();
    }

    /** Words that begin so: skills, and tags of what the reader may see. */
    public List<String> suggest(Reader reader, String prefix, int limit) {
        String begun = prefix.strip().toLowerCase(Locale.ROOT);
        if (begun.length() < 2 || begun.length() > 60)
            return List.of();
        var words = new LinkedHashSet<String>();
        skills.suggest(begun, limit).stream().map(Suggestion::label).forEach(words::add);
        words.addAll(rows.tags(reader, begun.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%",
                limit));
        return words.stream().limit(limit).toList();
    }

    /**
     * Colleagues who could help with what the text says, best first.
     *
     * @param limit 1 to 50
     */
    public List<Expert> experts(Reader reader, String need, int limit) {
        String wanted = checked("need", need);
        if (wanted.isBlank())
            throw new BadInput("need", need, Message.of("bad.missing"));
        List<Candidate> found = finder.findFor(reader, wanted, limit);
        Map<UUID, PersonRow> people = rows.people(found.stream().map(one -> one.colleague().value()).toList());
        var experts = new ArrayList<Expert>();
        for (Candidate one : found) {
            var person = people.get(one.colleague().value());
            if (person != null)
                experts.add(new Expert(new ColleagueId(person.id()), person.name(), person.orgUnit(), person.site(),
                        one.reasons().stream().map(Reason::message).toList()));
        }
        return experts;
    }

    private static String checked(String field, String text) {
        if (text.length() > LONGEST)
            throw new BadInput(field, text, Message.of("bad.too-long", LONGEST));
        return text;
    }
}
