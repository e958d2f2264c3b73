package org.cadre.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.cadre.asks.AskDesk;
import org.cadre.asks.NewAsk;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.IndexNotReady;
import org.cadre.matching.TestCompany;
import org.cadre.matching.TestIndex;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SearchDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;

    private final TestCompany company = new TestCompany(database);

    @Test
    void asksAnswersAndPeopleAreFoundInOneBox() {
        var ada = company.colleague("Ada Lovelace", Classification.INTERNAL);
        var ask = company.ask(ada, "Rotate a certificate", "How **often**?", Classification.INTERNAL, "tls");
        var answer = company.answer(ask, ada, "A certificate lasts 90 days.");
        company.claims(ada, company.skill("Certificate management"), 4);
        try (var _ = new TestIndex(database, folder).catchUp()) {
            var result = search(ada, SearchRequest.of("certificate"));
            assertThat(ids(result)).containsExactlyInAnyOrder(ask, answer, ada.value());
            assertThat(result.total()).hasValue(3);
            assertThat(result.facets().get(SearchFacet.KIND)).extracting(SearchResult.Count::value)
                    .containsExactlyInAnyOrder("QUESTION", "ANSWER", "PERSON");
            assertThat(result.found()).filteredOn(Found.Asked.class::isInstance).singleElement()
                    .satisfies(found -> {
                        var mark = found.title().marks().getFirst();
                        assertThat(found.title().text().substring(mark.from(), mark.to())).isEqualTo("certificate");
                        assertThat(found.snippet().text()).isEqualTo("How often?");
                    });
            var people = SearchRequest.of("certificate").narrowedTo(SearchFacet.KIND, Set.of("PERSON"));
            assertThat(ids(search(ada, people))).containsExactly(ada.value());
        }
    }

    @Test
    void pagesFollowOneAnother() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var asks = List.of(1, 2, 3, 4, 5).stream()
                .map(i -> company.ask(ada, "Printer " + i, "", Classification.PUBLIC)).toList();
        try (var _ = new TestIndex(database, folder).catchUp()) {
            var request = SearchRequest.of("printer");
            var first = search(ada, request.page(Optional.empty(), 2));
            var second = search(ada, request.page(first.next(), 2));
            var third = search(ada, request.page(second.next(), 2));
            assertThat(third.next()).isEmpty();
            assertThat(List.of(first, second, third).stream().flatMap(page -> ids(page).stream()))
                    .containsExactlyInAnyOrderElementsOf(asks);
            assertThatThrownBy(() -> search(ada, request.page(Optional.of("no cursor"), 2)))
                    .isInstanceOf(BadInput.class);
        }
    }

    @Test
    void whatIsHiddenSinceItWasIndexedIsNeitherFoundNorCounted() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var open = company.ask(ada, "Printer upstairs", "", Classification.INTERNAL, "printer");
        var hidden = company.ask(ada, "Printer downstairs", "", Classification.INTERNAL, "printer", "secret");
        company.answer(hidden, ada, "The printer is in the cellar.");
        try (var _ = new TestIndex(database, folder).catchUp()) {
            company.classify(hidden, Classification.RESTRICTED);
            var result = search(ada, SearchRequest.of("printer").page(Optional.empty(), 1));
            assertThat(ids(result)).containsExactly(open);
            assertThat(result.total()).hasValue(1);
            assertThat(result.next()).isEmpty();
            assertThat(result.facets().get(SearchFacet.TAG)).containsExactly(new SearchResult.Count("printer", 1));
            assertThat(desk().similar(company.reader(ada), "the printer downstairs", 5))
                    .extracting(ask -> ask.id().value()).containsExactly(open);
            assertThat(desk().suggest(company.reader(ada), "secr", 5)).isEmpty();
        }
    }

    @Test
    void whoAnswersAnonymouslyIsNotNamed() {
        new TestOutbox(database);
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var eve = company.colleague("Eve", Classification.INTERNAL);
        var asks = database.beans().get(AskDesk.class);
        var asker = company.reader(ada);
        var other = company.reader(eve);
        var ask = database.call(() -> asks.fileAnonymously(asker, NewAsk.question("Printer?", Locale.ENGLISH)));
        database.run(() -> asks.answer(asker, ask, "The printer was off."));
        database.run(() -> asks.answer(other, ask, "Is the printer on?"));
        try (var _ = new TestIndex(database, folder).catchUp()) {
            assertThat(search(eve, SearchRequest.of("printer")).found()).filteredOn(Found.Answered.class::isInstance)
                    .extracting(found -> ((Found.Answered) found).author())
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of("Eve"));
            assertThat(ids(search(eve, SearchRequest.of("Ada")))).containsExactly(ada.value());
        }
    }

    @Test
    void whoHasLeftIsNotFound() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var eve = company.colleague("Eve", Classification.INTERNAL);
        try (var _ = new TestIndex(database, folder).catchUp()) {
            company.leave(eve);
            assertThat(search(ada, SearchRequest.of("Eve")).total()).hasValue(0);
        }
    }

    @Test
    void aSimilarQuestionTellsWhetherItIsAnswered() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var ask = company.ask(ada, "How do I restart the print server?", "It hangs since **Monday**.",
                Classification.INTERNAL);
        company.accept(ask, company.answer(ask, ada, "Switch it off and on."));
        try (var _ = new TestIndex(database, folder).catchUp()) {
            var similar = desk().similar(company.reader(ada), "restart the print server, it hangs", 5);
            assertThat(similar).singleElement().satisfies(found -> {
                assertThat(found.accepted()).isTrue();
                assertThat(found.answers()).isEqualTo(1);
                assertThat(found.excerpt().text()).isEqualTo("It hangs since Monday.");
                assertThat(found.excerpt().marks()).contains(new Marked.Mark(3, 8));
            });
            assertThat(desk().similar(company.reader(ada), "rest", 5)).as("too little text").isEmpty();
        }
    }

    @Test
    void aSkillFindsItsExpertsByAnyOfItsNames() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var eve = company.colleague("Eve", Classification.INTERNAL);
        company.claims(eve, company.skill("Kubernetes", "k8s"), 5);
        try (var _ = new TestIndex(database, folder).catchUp()) {
            var experts = desk().experts(company.reader(ada), "my k8s cluster is down", 5);
            assertThat(experts).extracting(Expert::id).containsExactly(eve);
            assertThat(experts.getFirst().reasons()).anySatisfy(reason -> {
                assertThat(reason.key()).isEqualTo("reason.skill");
                assertThat(reason.args()).containsExactly("Kubernetes", 5);
            });
            assertThat(ids(search(ada, SearchRequest.of("k8s")))).containsExactly(eve.value());
            assertThat(desk().suggest(company.reader(ada), "k8", 5)).containsExactly("Kubernetes");
        }
    }

    @Test
    void aReasonNamesOnlyTopicsThatBothMaySee() {
        var asker = company.colleague("Ada", Classification.RESTRICTED);
        var expert = company.colleague("Eve", Classification.INTERNAL);
        var open = company.ask(asker, "Restart the mail server", "", Classification.INTERNAL);
        var raised = company.ask(asker, "Restart the mail relay", "", Classification.INTERNAL);
        company.answer(open, expert, "systemctl restart mail");
        company.answer(raised, expert, "systemctl restart relay");
        try (var index = new TestIndex(database, folder).catchUp()) {
            company.classify(raised, Classification.RESTRICTED);
            for (int lagging = 0; lagging < 2; lagging++) {
                var named = desk().experts(company.reader(asker), "restart mail server and relay", 5).getFirst()
                        .reasons().stream().filter(reason -> reason.key().equals("reason.answered")).toList();
                assertThat(named).singleElement()
                        .satisfies(reason -> assertThat(reason.args())
                                .containsExactly(List.of("Restart the mail server")));
                index.catchUp();
            }
        }
    }

    @Test
    void whoBecameUnavailableSinceTheIndexWasReadIsNoExpert() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        var eve = company.colleague("Eve", Classification.INTERNAL);
        company.claims(eve, company.skill("Kubernetes"), 5);
        try (var _ = new TestIndex(database, folder).catchUp()) {
            company.optOut(eve);
            assertThat(desk().experts(company.reader(ada), "kubernetes", 5)).isEmpty();
        }
    }

    @Test
    void aTextTooLongIsRefusedWithTheField() {
        var reader = company.reader(company.colleague("Ada", Classification.INTERNAL));
        String long100k = "a ".repeat(50_000);
        assertThatThrownBy(() -> SearchRequest.of(long100k)).isInstanceOfSatisfying(BadInput.class,
                bad -> assertThat(bad.faults().getFirst().field()).isEqualTo("q"));
        assertThatThrownBy(() -> desk().similar(reader, long100k, 5)).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> desk().experts(reader, long100k, 5)).isInstanceOf(BadInput.class);
    }

    @Test
    void beforeTheIndexIsOpenTheReaderIsToldToWait() {
        var ada = company.colleague("Ada", Classification.INTERNAL);
        assertThatThrownBy(() -> search(ada, SearchRequest.of("anything"))).isInstanceOf(IndexNotReady.class);
    }

    private SearchDesk desk() {
        return database.beans().get(SearchDesk.class);
    }

    private SearchResult search(ColleagueId who, SearchRequest request) {
        return search(company.reader(who), request);
    }

    private SearchResult search(Reader reader, SearchRequest request) {
        return desk().search(reader, request);
    }

    private static List<UUID> ids(SearchResult result) {
        return result.found().stream().map(found -> switch (found) {
            case Found.Asked ask -> ask.id().value();
            case Found.Answered answer -> answer.id().value();
            case Found.Person person -> person.id().value();
        }).toList();
    }
}
