package org.cadre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the index knows of an anonymous asker, which the reasons of others must not show. */
class AnonymousEvidenceTest {
    private static final String QUESTION = "How do we rotate the quetzal certificate of the gateway?";
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    @TempDir
    Path folder;
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader expert;
    private AskId ask;

    @SuppressWarnings("NullAway.Init")
    AnonymousEvidenceTest() {}

    @BeforeEach
    void askedAndAnswered() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.INTERNAL));
        expert = company.reader(company.colleague("Ada", Classification.INTERNAL));
        ask = database.call(() -> desk().fileAnonymously(asker, NewAsk.question(QUESTION, Locale.ENGLISH)));
        database.run(() -> desk().answer(expert, ask, "Reload the gateway."));
        database.run(() -> desk().answer(asker, ask, "I found it: reload the gateway."));
    }

    @Test
    void whoAnsweredAnonymouslyIsNotFoundByIt() {
        var other = company.reader(company.colleague("Oda", Classification.INTERNAL));
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(index.finder().findFor(other, QUESTION, 10)).extracting(Candidate::colleague)
                    .containsExactly(expert.id());
            assertThat(index.drift()).isEmpty();
            database.run(() -> desk().giveName(asker, ask));
            index.catchUp();
            assertThat(index.drift()).isEmpty();
            assertThat(index.finder().findFor(other, QUESTION, 10)).extracting(Candidate::colleague)
                    .contains(expert.id(), asker.id());
        }
    }

    @Test
    void nobodyIsToldThatTheyHelpedAnAnonymousAskerBefore() {
        var openly = database.call(() -> desk().file(asker, NewAsk.question(QUESTION, Locale.ENGLISH)));
        var hidden = database.call(() -> desk().fileAnonymously(asker, NewAsk.question(QUESTION, Locale.ENGLISH)));
        try (var index = new TestIndex(database, folder).catchUp()) {
            assertThat(reasons(index, openly)).as("for help that was given to somebody anonymous")
                    .doesNotContain("reason.asker");
            database.run(() -> desk().answer(expert, openly, "As before."));
            index.catchUp();
            assertThat(reasons(index, openly)).contains("reason.asker");
            assertThat(reasons(index, hidden)).doesNotContain("reason.asker");
            assertThat(found(index, hidden)).as("and nobody is asked what they ask").containsExactly(expert.id());
        }
    }

    private List<String> reasons(TestIndex index, AskId id) {
        return index.finder().find(asked(id), List.of(), 10).stream().flatMap(one -> one.reasons().stream())
                .map(reason -> reason.message().key()).toList();
    }

    private List<ColleagueId> found(TestIndex index, AskId id) {
        return index.finder().find(asked(id), List.of(), 10).stream().map(Candidate::colleague).toList();
    }

    private org.cadre.asks.Ask asked(AskId id) {
        return database.call(() -> database.beans().get(Asks.class).find(id).orElseThrow());
    }

    private AskDesk desk() {
        return database.beans().get(AskDesk.class);
    }
}
