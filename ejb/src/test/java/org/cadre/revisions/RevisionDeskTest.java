package org.cadre.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.AskRefused;
import org.cadre.asks.Asks;
import org.cadre.asks.NewAsk;
import org.cadre.asks.NotAllowedNow;
import org.cadre.asks.Urgency;
import org.cadre.audit.Decision;
import org.cadre.audit.Decisions;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.handling.Handling;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RevisionDeskTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private Reader asker;
    private Reader expert;

    @SuppressWarnings("NullAway.Init")
    RevisionDeskTest() {}

    @BeforeEach
    void people() {
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.RESTRICTED));
        expert = company.reader(company.colleague("Ada", Classification.INTERNAL));
    }

    @Test
    void anEditKeepsWhatStoodThereBefore() {
        var ask = ask(Classification.INTERNAL);
        edit(ask, base(ask), wanted("New title", "New text", Classification.INTERNAL), "typo");
        var all = of(expert, ask);
        assertThat(all).extracting(Revision::title).containsExactly("Old title", "New title");
        assertThat(all).extracting(Revision::note).containsExactly("", "typo");
        assertThat(all.getLast().tags()).containsExactly("a", "b");
        assertThat(database.call(() -> database.beans().get(Asks.class).find(ask).orElseThrow()).body())
                .isEqualTo("New text");
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        var ask = ask(Classification.INTERNAL);
        var base = base(ask);
        assertThat(edit(ask, base, wanted("Old title", "Old text", Classification.INTERNAL), "")).isEqualTo(base);
        assertThat(of(asker, ask)).hasSize(1);
    }

    @Test
    void restoringIsOneMoreRevision() {
        var ask = ask(Classification.INTERNAL);
        var first = base(ask);
        var second = edit(ask, first, wanted("New", "New", Classification.INTERNAL), "");
        database.call(() -> desk().restore(asker, ask, first, second, "back"));
        assertThat(of(asker, ask)).extracting(Revision::title).containsExactly("Old title", "New", "Old title");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndOverwritesNothing() {
        var ask = ask(Classification.INTERNAL);
        var base = base(ask);
        edit(ask, base, wanted("First", "First", Classification.INTERNAL), "");
        assertThatThrownBy(() -> edit(ask, base, wanted("Second", "Second", Classification.INTERNAL), ""))
                .isInstanceOfSatisfying(EditedMeanwhile.class,
                        told -> assertThat(told.latest().title()).isEqualTo("First"));
        assertThat(of(asker, ask).getLast().title()).isEqualTo("First");
    }

    @Test
    void twoWhoSaveOneAnswerAtTheSameMomentAreBothHeard() throws InterruptedException {
        var ask = ask(Classification.INTERNAL);
        var answer = answer(expert, ask);
        var base = new RevisionId(answer.value());
        try (var beside = database.beside()) {
            new TestOutbox(beside.database());
            var transaction = database.entities().getTransaction();
            transaction.begin();
            desk().edit(expert, answer, base, "The first text", "");
            var told = new java.util.concurrent.atomic.AtomicReference<Throwable>();
            var second = Thread.ofPlatform().start(() -> {
                try {
                    beside.database().call(() -> beside.database().beans().get(RevisionDesk.class).edit(expert, answer,
                            base, "The second text", ""));
                } catch (RuntimeException failure) {
                    told.set(failure);
                }
            });
            second.join(300);
            assertThat(second.isAlive()).as("the second waits for the first").isTrue();
            transaction.commit();
            database.entities().clear();
            second.join();
            assertThat(told.get()).isInstanceOfSatisfying(EditedMeanwhile.class,
                    meanwhile -> assertThat(meanwhile.latest().body()).isEqualTo("The first text"));
        }
        assertThat(database.call(() -> desk().of(expert, answer))).extracting(Revision::body)
                .containsExactly("An answer", "The first text");
    }

    @Test
    void onlyTheAskerEditsAnAskAndOnlyItsAuthorAnAnswer() {
        var ask = ask(Classification.INTERNAL);
        var answer = answer(expert, ask);
        assertThatThrownBy(() -> database.run(() -> desk().edit(expert, ask, base(ask),
                wanted("x", "x", Classification.INTERNAL), ""))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().edit(asker, answer, new RevisionId(answer.value()), "x",
                ""))).isInstanceOf(NotAllowedNow.class);
    }

    @Test
    void raisingIsRuledOnAndTakesTheAskOutOfSight() {
        var ask = ask(Classification.INTERNAL);
        var first = base(ask);
        edit(ask, first, wanted("Secret", "Secret", Classification.CONFIDENTIAL), "");
        assertThatThrownBy(() -> of(expert, ask)).isInstanceOf(AskNotFound.class);
        assertThat(of(asker, ask)).hasSize(2);
        assertThat(database.call(() -> database.beans().get(Decisions.class).of(ask.value())))
                .extracting(Decision::outcome).containsExactly("ALLOWED", "ALLOWED");
    }

    @Test
    void labellingTakesTheAskOutOfSightOfWhomTheRulesDoNotLetReadIt() {
        var ask = ask(Classification.INTERNAL);
        var base = base(ask);
        edit(ask, base, wanted("Old title", "Old text", Classification.INTERNAL)
                .labelled(new Handling(false, Optional.of("EU"))), "");
        assertThat(of(company.reader(expert.id()), ask)).as("of personal data no rule on reading speaks").hasSize(1);
        edit(ask, base, wanted("Old title", "Old text", Classification.INTERNAL)
                .labelled(new Handling(true, Optional.empty())), "");
        var outside = company.reader(expert.id());
        assertThatThrownBy(() -> of(outside, ask)).isInstanceOf(AskNotFound.class);
        assertThat(of(company.reader(asker.id()), ask)).hasSize(1);
        assertThat(database.call(() -> database.beans().get(Asks.class).find(ask).orElseThrow()).labels())
                .as("both labels stand there").isEqualTo(new Handling(true, Optional.of("EU")).labelSet());
    }

    @Test
    void aClassificationBeyondTheAskersClearanceIsRefused() {
        var low = company.reader(company.colleague("Low", Classification.INTERNAL));
        var ask = database.call(() -> database.beans().get(AskDesk.class).file(low,
                wanted("Old title", "Old text", Classification.INTERNAL)));
        assertThatThrownBy(() -> database.run(() -> desk().edit(low, ask, base(ask),
                wanted("x", "x", Classification.RESTRICTED), ""))).isInstanceOf(AskRefused.class);
        assertThat(of(low, ask)).extracting(Revision::title).containsExactly("Old title");
    }

    @Test
    void whatWasSecretStaysSecretInTheHistoryOfALoweredAsk() {
        var ask = ask(Classification.CONFIDENTIAL);
        edit(ask, base(ask), wanted("Harmless", "Harmless", Classification.INTERNAL), "");
        assertThat(of(expert, ask)).extracting(Revision::title).containsExactly("Harmless");
        assertThat(database.call(() -> desk().edited(expert, ask))).as("not even that there was something").isEmpty();
        assertThat(of(asker, ask)).hasSize(2);
        assertThat(database.call(() -> desk().edited(asker, ask))).containsOnlyKeys(ask.value());
    }

    @Test
    void restoringASecretTextMakesTheAskSecretAgain() {
        var ask = ask(Classification.CONFIDENTIAL);
        var first = base(ask);
        var second = edit(ask, first, wanted("Harmless", "Harmless", Classification.INTERNAL), "");
        database.call(() -> desk().restore(asker, ask, first, second, ""));
        assertThatThrownBy(() -> of(expert, ask)).isInstanceOf(AskNotFound.class);
    }

    @Test
    void anAskIsNotLoweredOverTheWordsOfOthers() {
        var ask = ask(Classification.CONFIDENTIAL);
        answer(company.reader(company.colleague("Cleared", Classification.RESTRICTED)), ask);
        assertThatThrownBy(() -> edit(ask, base(ask), wanted("x", "x", Classification.INTERNAL), ""))
                .isInstanceOfSatisfying(AskRefused.class,
                        refused -> assertThat(refused.ruling().by().name()).isEqualTo("others-words-stay-secret"));
    }

    private RevisionDesk desk() {
        return database.beans().get(RevisionDesk.class);
    }

    private AskId ask(Classification level) {
        return database.call(() -> database.beans().get(AskDesk.class).file(asker,
                wanted("Old title", "Old text", level)));
    }

    private AnswerId answer(Reader author, AskId ask) {
        return database.call(() -> database.beans().get(AskDesk.class).answer(author, ask, "An answer"));
    }

    private static NewAsk wanted(String title, String text, Classification level) {
        return new NewAsk(title, text, List.of("b", "a"), Locale.ENGLISH, level, Urgency.NORMAL);
    }

    private static RevisionId base(AskId ask) {
        return new RevisionId(ask.value());
    }

    private RevisionId edit(AskId ask, RevisionId base, NewAsk wanted, String note) {
        return database.call(() -> desk().edit(asker, ask, base, wanted, note));
    }

    private List<Revision> of(Reader reader, AskId ask) {
        return database.call(() -> desk().of(reader, ask));
    }
}
