package org.cadre.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.cadre.asks.AskDesk;
import org.cadre.asks.NewAsk;
import org.cadre.asks.Urgency;
import org.cadre.clock.CompanyClock;
import org.cadre.database.TestDatabase;
import org.cadre.governance.Classification;
import org.cadre.outbox.TestOutbox;
import org.cadre.people.Company;
import org.cadre.people.Reader;
import org.cadre.people.WallId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestDeskTest {
    private static final byte[] SAME = {1, 2, 3};

    @RegisterExtension
    final TestDatabase database = new TestDatabase();
    private final CompanyClock time = new CompanyClock();
    private Reader bea;

    @SuppressWarnings("NullAway.Init")
    RequestDeskTest() {}

    @BeforeEach
    void hire() {
        database.beans().with(Clock.class, time.clock());
        new TestOutbox(database);
        bea = new Company(database).hire("Bea Brown");
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredAlike() {
        var first = file("k1", SAME, bea);
        assertThat(file("k1", SAME, bea)).isEqualTo(first);
        assertThat(asks()).isEqualTo(1);
        assertThat(file("k2", SAME, bea)).isNotEqualTo(first);
        assertThat(asks()).isEqualTo(2);
    }

    @Test
    void theKeysOfOthersAreTheirs() {
        var mine = file("k1", SAME, bea);
        assertThat(file("k1", SAME, new Company(database).hire("Carl Clark"))).isNotEqualTo(mine);
    }

    @Test
    void aKeyOnAnotherRequestIsRefused() {
        file("k1", SAME, bea);
        assertThatThrownBy(() -> file("k1", new byte[]{9}, bea)).isInstanceOf(KeyReused.class);
        assertThat(asks()).isEqualTo(1);
    }

    @Test
    void whatIsBeingAnsweredIsNotDoneTwice() {
        database.run(() -> desk(database).once(bea, "k1", SAME, () -> {
            try (var other = database.beside()) {
                other.database().beans().with(Clock.class, time.clock());
                assertThatThrownBy(() -> other.database().run(
                        () -> desk(other.database()).once(bea, "k1", SAME, () -> answered("twice"))))
                        .isInstanceOf(KeyInFlight.class);
            }
            return answered("once");
        }));
        assertThat(database.call(() -> desk(database).once(bea, "k1", SAME, () -> answered("again"))))
                .isEqualTo(answered("once"));
    }

    /** As of a server that is killed between the work and the commit. */
    @Test
    void whatWasNotCommittedLeavesNoReceipt() {
        assertThatThrownBy(() -> database.run(() -> {
            desk(database).once(bea, "k1", SAME, this::filed);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(asks()).isZero();
        file("k1", SAME, bea);
        assertThat(asks()).isEqualTo(1);
    }

    @Test
    void whoHasLostTheSightOfItFindsNothing() {
        var wall = new WallId(UUID.randomUUID());
        var insider = with(Classification.CONFIDENTIAL, Set.of(wall));
        file("k1", SAME, insider);
        assertThat(file("k1", SAME, insider)).isNotNull();
        assertThatThrownBy(() -> file("k1", SAME, with(Classification.INTERNAL, Set.of(wall))))
                .isInstanceOf(AnswerHidden.class);
        assertThatThrownBy(() -> file("k1", SAME, with(Classification.CONFIDENTIAL, Set.of())))
                .isInstanceOf(AnswerHidden.class);
    }

    @Test
    void receiptsAreKeptForADay() {
        file("k1", SAME, bea);
        time.advance(Duration.ofHours(23));
        assertThat(tidy()).isZero();
        time.advance(Duration.ofHours(2));
        assertThat(tidy()).isEqualTo(1);
        file("k1", SAME, bea);
        assertThat(asks()).isEqualTo(2);
    }

    @Test
    void workOnOneThingWaitsForTheOther() throws InterruptedException {
        var done = new AtomicInteger();
        var waiting = new Thread(() -> {
            try (var other = database.beside()) {
                other.database().beans().with(Clock.class, time.clock());
                other.database().run(() -> desk(other.database()).alone("x", done::incrementAndGet));
            }
        });
        database.run(() -> desk(database).alone("x", () -> {
            waiting.start();
            awaitBlocked();
            assertThat(done).hasValue(0);
            return true;
        }));
        waiting.join();
        assertThat(done).hasValue(1);
    }

    private void awaitBlocked() {
        while (number("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0)
            Thread.onSpinWait();
    }

    private Answered file(String key, byte[] fingerprint, Reader caller) {
        return database.call(() -> desk(database).once(caller, key, fingerprint, this::filed));
    }

    private Answered filed() {
        var id = database.beans().get(AskDesk.class).file(bea, new NewAsk("", "How do we rotate certificates?",
                java.util.List.of(), Locale.ENGLISH, Classification.INTERNAL, Urgency.NORMAL));
        return answered(id.toString());
    }

    private static Answered answered(String body) {
        return new Answered(201, Optional.of("/asks/1"), body);
    }

    private Reader with(Classification clearance, Set<WallId> walls) {
        return new Reader(bea.id(), clearance, walls, bea.roles(), bea.language(), bea.zone());
    }

    private long asks() {
        return database.call(() -> number("select count(*) from ask"));
    }

    private long number(String sql) {
        return ((Number) database.entities().createNativeQuery(sql).getSingleResult()).longValue();
    }

    private int tidy() {
        return database.call(() -> database.beans().get(PurgeReceipts.class).tidy(time.clock().instant(), 100));
    }

    private static RequestDesk desk(TestDatabase database) {
        return database.beans().get(RequestDesk.class);
    }
}
