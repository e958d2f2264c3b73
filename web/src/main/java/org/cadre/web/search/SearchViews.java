package org.cadre.web.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.cadre.asks.AskKind;
import org.cadre.people.Reader;
import org.cadre.search.Found;
import org.cadre.search.SearchDesk;
import org.cadre.search.SearchFacet;
import org.cadre.search.SearchResult;
import org.cadre.web.Frames;
import org.cadre.web.Pages;
import org.cadre.web.language.Texts;

/** Search results as the page shows them, in the reader's language. */
@RequestScoped
public class SearchViews {
    private static final int VALUES = 8;
    private static final int SUGGESTIONS = 5;

    @Inject
    SearchDesk desk;
    @Inject
    Frames frames;

    SearchView box() {
        return new SearchView("", 0, List.of(), List.of(), Pages.only(), List.of());
    }

    SearchView of(Reader reader, SearchLink link, SearchResult result, boolean later) {
        Texts t = frames.texts();
        var pages = new Pages(later ? link.href(Optional.empty()) : "",
                result.next().map(cursor -> link.href(Optional.of(cursor))).orElse(""));
        return new SearchView(link.query(), result.total().orElse(SearchView.UNKNOWN), facets(link, result, t),
                result.found().stream().map(found -> hit(found, t)).toList(), pages,
                result.found().isEmpty() ? suggestions(reader, link.query()) : List.of());
    }

    private static SearchView.Hit hit(Found found, Texts t) {
        var title = Excerpts.of(found.title());
        var snippet = Excerpts.of(found.snippet());
        return switch (found) {
            case Found.Asked ask -> new SearchView.Hit(ask.kind() == AskKind.QUESTION ? "ASK" : "TASK",
                    "/asks/" + ask.id(), title, snippet, t.text("ask.answers", ask.answers()),
                    ask.classification().name(), Optional.of(ask.changedAt()));
            case Found.Answered answer -> new SearchView.Hit("ANSWER",
                    "/asks/" + answer.ask() + "#answer-" + answer.id(), title, snippet, author(answer, t),
                    answer.classification().name(), Optional.of(answer.givenAt()));
            case Found.Person person -> new SearchView.Hit("PERSON", "/people/" + person.id(), title, snippet,
                    person.orgUnit() + " · " + person.site(), "", Optional.empty());
        };
    }

    private static String author(Found.Answered answer, Texts t) {
        return answer.reviewDue().filter(due -> !t.now().isBefore(due)).isPresent()
                ? authors(answer, t) + " · " + t.text("review.overdue")
                : authors(answer, t);
    }

    private static String authors(Found.Answered answer, Texts t) {
        return Stream.concat(Stream.of(answer.author().orElseGet(() -> t.text("byline.hidden"))),
                answer.others().stream()).collect(Collectors.joining(", "));
    }

    private static List<SearchView.Facet> facets(SearchLink link, SearchResult result, Texts t) {
        var facets = new ArrayList<SearchView.Facet>();
        for (SearchFacet facet : SearchFacet.values()) {
            List<SearchView.Value> values = counts(link, result, facet).entrySet().stream()
                    .map(count -> new SearchView.Value(label(facet, count.getKey(), t), count.getValue(),
                            link.toggled(facet, count.getKey()).href(Optional.empty()),
                            link.has(facet, count.getKey())))
                    .toList();
            if (values.size() > 1 || values.stream().anyMatch(SearchView.Value::chosen))
                facets.add(new SearchView.Facet(t.text("facet." + SearchLink.name(facet)), values));
        }
        return facets;
    }

    /** The most frequent values, and all that are chosen, so that each choice can be taken back. */
    private static Map<String, Long> counts(SearchLink link, SearchResult result, SearchFacet facet) {
        List<SearchResult.Count> found = result.facets().getOrDefault(facet, List.of());
        var counts = new LinkedHashMap<String, Long>();
        found.stream().limit(VALUES).forEach(value -> counts.put(value.value(), value.count()));
        found.stream().filter(value -> link.has(facet, value.value()))
                .forEach(value -> counts.put(value.value(), value.count()));
        link.chosen().getOrDefault(facet, Set.of()).forEach(value -> counts.putIfAbsent(value, 0L));
        return counts;
    }

    private static String label(SearchFacet facet, String value, Texts t) {
        return switch (facet) {
            case KIND -> t.text("search.kind." + (value.equals("QUESTION") ? "ASK" : value));
            case STATE -> t.text("search.state." + value);
            case TAG -> value;
            case UNIT -> value.replace("/", " / ");
        };
    }

    /** Words that begin like those that found nothing. */
    private List<String> suggestions(Reader reader, String query) {
        var words = new LinkedHashSet<String>();
        for (String word : query.toLowerCase(Locale.ROOT).split("\\s+"))
            if (word.length() >= 3)
                words.addAll(desk.suggest(reader, word.substring(0, Math.max(3, word.length() / 2)), SUGGESTIONS));
        words.remove(query.toLowerCase(Locale.ROOT));
        return words.stream().limit(SUGGESTIONS).toList();
    }
}
