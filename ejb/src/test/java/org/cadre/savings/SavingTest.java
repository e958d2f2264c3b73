package org.cadre.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskDesk;
import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.asks.NotAllowedNow;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.BadInput;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SavingTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private Reader asker;
    private Reader expert;
    private Reader low;
    private AskId ask;
    private AnswerId answer;

    @SuppressWarnings("NullAway.Init")
    SavingTest() {}

    @BeforeEach
    void answered() {
        database.beans().with(Clock.class, time.clock());
        new TestOutbox(database);
        asker = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
        expert = company.reader(company.colleague("Ada", Classification.CONFIDENTIAL));
        low = company.reader(company.colleague("Low", Classification.INTERNAL));
        ask = new AskId(company.ask(asker.id(), "How?", "How?", Classification.CONFIDENTIAL, "tls"));
        answer = new AnswerId(company.answer(ask.value(), expert.id(), "So."));
    }

    @Test
    void theAskerSaysWhatAnAcceptedAnswerSavedAndChangesOrRemovesIt() {
        accept();
        assertThat(database.call(() -> desk().mayTell(asker, seen()))).isTrue();
        assertThat(told()).isEqualTo(0);
        say(60);
        assertThat(told()).isEqualTo(60);
        say(960);
        assertThat(told()).isEqualTo(960);
        database.run(() -> desk().takeBack(asker, ask));
        database.run(() -> desk().takeBack(asker, ask));
        assertThat(told()).isEqualTo(0);
        assertThat(rows("ended_at is null")).isZero();
        assertThat(rows("ended_at is not null")).as("as it stood at earlier times").isEqualTo(2);
    }

    @Test
    void nothingIsSaidBeforeAcceptanceNorByAnybodyElseNorAnyNumber() {
        assertThat(database.call(() -> desk().mayTell(asker, seen()))).isFalse();
        assertThatThrownBy(() -> say(60)).isInstanceOf(NotAllowedNow.class);
        accept();
        assertThatThrownBy(() -> database.run(() -> desk().say(expert, ask, 60))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().takeBack(expert, ask))).isInstanceOf(NotAllowedNow.class);
        assertThatThrownBy(() -> database.run(() -> desk().say(low, ask, 60))).isInstanceOf(AskNotFound.class);
        for (int minutes : List.of(0, -15, 61))
            assertThatThrownBy(() -> say(minutes)).isInstanceOfSatisfying(BadInput.class,
                    bad -> assertThat(bad.faults()).singleElement().returns("minutes", BadInput.Fault::field));
        say(15);
        assertThat(database.call(() -> desk().told(expert, seen()))).as("nobody else learns it").isEmpty();
        assertThat(database.call(() -> desk().mayTell(expert, seen()))).isFalse();
    }

    @Test
    void whatWasSaidIsGoodForOneAcceptanceOnly() {
        accept();
        say(240);
        time.advance(Duration.ofHours(1));
        database.run(() -> database.beans().get(AskDesk.class).reopen(asker, ask));
        assertThatThrownBy(() -> say(60)).isInstanceOf(NotAllowedNow.class);
        assertThat(told()).isEqualTo(0);
        accept();
        assertThat(told()).as("asked once more").isEqualTo(0);
        time.advance(Duration.ofHours(1));
        say(480);
        assertThat(told()).isEqualTo(480);
    }

    @Test
    void ofTwoAtOnceOneStands() {
        accept();
        try (var beside = database.beside()) {
            beside.database().beans().with(Clock.class, time.clock());
            new TestOutbox(beside.database());
            var other = CompletableFuture.runAsync(() -> beside.database().run(
                    () -> beside.database().beans().get(SavingDesk.class).say(asker, ask, 480)));
            say(15);
            other.join();
        }
        assertThat(rows("ended_at is null")).isEqualTo(1);
        assertThat(told()).isIn(15, 480);
    }

    private void accept() {
        database.run(() -> database.beans().get(AskDesk.class).accept(asker, answer));
    }

    private void say(int minutes) {
        database.run(() -> desk().say(asker, ask, minutes));
    }

    private int told() {
        return database.call(() -> desk().told(asker, seen()).map(Saving::minutes).orElse(0));
    }

    private org.cadre.asks.Ask seen() {
        return database.beans().get(Asks.class).seenBy(asker, ask);
    }

    private long rows(String condition) {
        return database.call(() -> ((Number) database.entities()
                .createNativeQuery("select count(*) from saving where " + condition).getSingleResult()).longValue());
    }

    private SavingDesk desk() {
        return database.beans().get(SavingDesk.class);
    }
}
