package org.cadre.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.cadre.asks.AskId;
import org.cadre.asks.AskNotFound;
import org.cadre.asks.Asks;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.matching.TestCompany;
import org.cadre.people.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final TestCompany company = new TestCompany(database);
    private final CompanyClock time = new CompanyClock();
    private Reader reader;

    @SuppressWarnings("NullAway.Init")
    ReadsTest() {}

    @BeforeEach
    void aReader() {
        database.beans().with(Clock.class, time.clock());
        reader = company.reader(company.colleague("Grace", Classification.CONFIDENTIAL));
    }

    @Test
    void ofAReaderAnAskAndADayThereIsOneAct() {
        var ask = ask(Classification.CONFIDENTIAL);
        for (int i = 0; i < 3; i++)
            see(ask);
        flush();
        see(ask);
        flush();
        assertThat(acts(ask)).extracting(Act::kind, Act::actor)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Reads.READ, reader.id().value()));
        time.advance(Duration.ofDays(1));
        see(ask);
        flush();
        assertThat(acts(ask)).hasSize(2);
    }

    @Test
    void whatAnotherServerHasWrittenIsNotWrittenAgain() {
        var ask = ask(Classification.RESTRICTED);
        database.beans().get(Reads.class).note(Reads.READ, ask, reader.id().value());
        flush();
        try (var other = database.beside()) {
            other.database().beans().with(Clock.class, time.clock());
            var reads = other.database().beans().get(Reads.class);
            reads.note(Reads.READ, ask, reader.id().value());
            assertThat(other.database().<Integer>call(reads::flush)).isEqualTo(1);
        }
        assertThat(acts(ask)).hasSize(1);
    }

    @Test
    void aMailIsAnotherWayThanThePortal() {
        var ask = ask(Classification.CONFIDENTIAL);
        database.run(() -> asks().mailed(new AskId(ask), reader.id()));
        see(ask);
        flush();
        assertThat(acts(ask)).extracting(Act::kind).containsExactlyInAnyOrder(Reads.MAILED, Reads.READ);
    }

    @Test
    void whatEverybodyMayReadIsNotKept() {
        for (var level : List.of(Classification.PUBLIC, Classification.INTERNAL)) {
            var ask = ask(level);
            see(ask);
            database.run(() -> asks().mailed(new AskId(ask), reader.id()));
            flush();
            assertThat(acts(ask)).isEmpty();
        }
    }

    @Test
    void whoMayNotSeeItHasReadNothing() {
        var ask = ask(Classification.RESTRICTED);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> see(ask)).isInstanceOf(AskNotFound.class);
        assertThat(database.<Integer>call(() -> database.beans().get(Reads.class).flush())).isZero();
    }

    @Test
    void aReadOfAPageWritesNothingItself() {
        var ask = ask(Classification.CONFIDENTIAL);
        database.statements();
        see(ask);
        assertThat(database.statements()).noneMatch(text -> text.contains("insert"));
    }

    @Test
    void daysThatAreOverAreForgottenAndTheActsStay() {
        var ask = ask(Classification.CONFIDENTIAL);
        see(ask);
        flush();
        var chore = database.beans().get(PurgeReads.class);
        assertThat(database.<Integer>call(() -> chore.tidy(time.clock().instant(), 10))).isZero();
        assertThat(database.<Integer>call(() -> chore.tidy(time.clock().instant().plus(Duration.ofDays(2)), 10)))
                .isEqualTo(1);
        assertThat(acts(ask)).hasSize(1);
    }

    private UUID ask(Classification level) {
        return company.ask(company.colleague("Oda", Classification.RESTRICTED), "Why?", "Why, indeed?", level);
    }

    private void see(UUID ask) {
        database.run(() -> asks().seenBy(reader, new AskId(ask)));
    }

    private void flush() {
        database.run(() -> database.beans().get(Reads.class).flush());
    }

    private List<Act> acts(UUID ask) {
        return database.call(() -> database.beans().get(Acts.class).of(ask));
    }

    private Asks asks() {
        return database.beans().get(Asks.class);
    }
}
