package org.cadre.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostSearchTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Access READER = Access.cleared(1);

    private final ExpertiseIndex index = ExpertiseIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    /** Few titles have the words that most texts have. */
    @Test
    void wordsThatMostTextsHaveAreNoReasonWhereTheyStandInATitle() {
        try (ExpertiseIndex index = ExpertiseIndex.inMemory()) {
            Instant then = Instant.parse("2026-03-01T09:00:00Z");
            for (int i = 0; i < 20; i++) {
                index.put(Post.question(new UUID(3, i), "Case " + i, "We see it. What can we do about it?", then));
            }
            index.put(Post.question(new UUID(3, 50), "What can we do", "The phones are private.", then));
            index.put(Post.question(new UUID(3, 51), "Pods are evicted", "By the scheduler.", then));
            index.refresh();
            assertThat(index.similar("The pods are evicted, what can we do? ", Access.cleared(1), 3).getFirst().id())
                    .isEqualTo(new UUID(3, 51));
        }
    }

    @Test
    void aMatchIsMarkedInTitleAndSnippet() {
        put(question(1, "Payara startet nicht", "Seit dem Update auf 7.2025.1 startet der Payara-Server nicht mehr."));

        Hit hit = search("payara server starten").hits().getFirst();

        assertThat(marked(hit.title())).containsExactly("Payara", "startet");
        assertThat(marked(hit.snippet())).containsExactly("startet", "Payara", "Server");
    }

    @Test
    void versionsAndIdentifiersAreFound() {
        put(question(1, "Payara 7.2025.1 fails", ""), question(2, "NullPointerException in getUserById", ""),
                question(3, "What is max_connections?", ""), question(4, "C# or C++?", ""));

        assertThat(found("7.2025.1")).containsExactly(id(1));
        assertThat(found("getUserById")).containsExactly(id(2));
        assertThat(found("user pointer")).containsExactly(id(2));
        assertThat(found("connections")).containsExactly(id(3));
        assertThat(found("c++")).containsExactly(id(4));
    }

    @Test
    void germanWordsAreFoundInEveryForm() {
        put(question(1, "Wo finde ich die Häuser in der Übersicht?", ""));

        assertThat(found("haeuser uebersicht")).containsExactly(id(1));
        assertThat(found("hauser")).containsExactly(id(1));
        assertThat(found("Übersichten")).containsExactly(id(1));
    }

    @Test
    void facetsCountWithoutTheirOwnFilter() {
        put(question(1, "Payara one", "").withTags("server"), question(2, "Payara two", "").withTags("java"),
                question(3, "Payara three", "").withTags("java").withState("CLOSED"));
        SearchQuery query = SearchQuery.of("payara", READER)
                .narrowedTo(Map.of(SearchQuery.Facet.TAG, Set.of("server")));

        SearchPage page = index.search(query);

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.facets().get(SearchQuery.Facet.TAG)).containsExactly(new FacetCount("java", 2),
                new FacetCount("server", 1));
        assertThat(page.facets().get(SearchQuery.Facet.STATE)).containsExactly(new FacetCount("OPEN", 1));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        for (int i = 0; i < 25; i++) {
            put(question(i, "Payara", i % 2 == 0 ? "" : "again Payara"));
        }
        for (SearchQuery.Order order : SearchQuery.Order.values()) {
            List<UUID> seen = new ArrayList<>();
            SearchQuery query = SearchQuery.of("payara", READER).ordered(order);
            SearchPage page = index.search(query);
            page.hits().forEach(hit -> seen.add(hit.id()));
            while (page.next().isPresent()) {
                page = index.search(query.after(page.next().get()));
                page.hits().forEach(hit -> seen.add(hit.id()));
            }
            assertThat(seen).hasSize(25).doesNotHaveDuplicates();
            assertThat(index.search(query.page(20, 10)).hits()).extracting(Hit::id)
                    .containsExactlyElementsOf(seen.subList(20, 25));
        }
    }

    @Test
    void aForgedPageTokenIsRefused() {
        put(question(1, "Payara", ""));
        for (String token : List.of("", "%%%", "AAAA", "x".repeat(1_000))) {
            assertThatThrownBy(() -> index.search(SearchQuery.of("payara", READER).after(token)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aQuestionIsFoundWhileItIsTyped() {
        put(question(1, "How do I restart the Kubernetes cluster?", ""), question(2, "Where is the canteen?", ""));

        assertThat(index.similar("restart kuber", READER, 5)).extracting(Similar::id).startsWith(id(1));
        Similar same = index.similar("how do i restart the kubernetes cluster", READER, 5).getFirst();
        assertThat(same.nearDuplicate()).isTrue();
        assertThat(index.similar("restart", READER, 5).getFirst().nearDuplicate()).isFalse();
    }

    @Test
    void blankTextBrowsesNewestFirst() {
        put(question(1, "old", ""), new Post(id(2), PostKind.PERSON, id(2), "Ada", "", List.of(), "", "Acme/IT", 0,
                null, NOW.plusSeconds(60), "", 1));

        SearchPage page = search("  ");

        assertThat(page.hits()).extracting(Hit::id).containsExactly(id(2), id(1));
        assertThat(page.facets().get(SearchQuery.Facet.ORG_UNIT)).containsExactly(new FacetCount("Acme", 1),
                new FacetCount("Acme/IT", 1));
        assertThat(page.next()).isEqualTo(Optional.empty());
    }

    private static UUID id(int number) {
        return new UUID(2, number);
    }

    private static Post question(int number, String title, String body) {
        return Post.question(id(number), title, body, NOW);
    }

    private void put(Post... posts) {
        for (Post post : posts) {
            index.put(post);
        }
        index.refresh();
    }

    private SearchPage search(String text) {
        return index.search(SearchQuery.of(text, READER));
    }

    private List<UUID> found(String text) {
        return search(text).hits().stream().map(Hit::id).toList();
    }

    private static List<String> marked(Snippet snippet) {
        return snippet.marks().stream().map(mark -> snippet.text().substring(mark.from(), mark.to())).toList();
    }
}
