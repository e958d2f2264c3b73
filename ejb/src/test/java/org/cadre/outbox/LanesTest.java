package org.cadre.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;

import org.cadre.clock.Watch;
import org.cadre.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LanesTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    public record Happened(UUID what) {}

    @Test
    void workThatLeavesTheDatabaseIsTakenByWorkersOfItsOwn() {
        new TestOutbox(database).with(new Inside()).with(new Outside());
        database.run(() -> database.beans().get(Outbox.class).append(UUID.randomUUID(),
                new Happened(UUID.randomUUID())));
        var transactions = database.beans().get(RelayTransactions.class);
        var taken = new ArrayList<String>();
        assertThat(database.call(() -> transactions.handleNext(row -> taken.add(row.handler())))).isTrue();
        assertThat(database.call(() -> transactions.handleNext(row -> taken.add(row.handler())))).isFalse();
        assertThat(taken).containsExactly(Inside.class.getName());
        var outside = database.call(() -> transactions.claim(300)).orElseThrow();
        assertThat(outside.handler()).isEqualTo(Outside.class.getName());
        assertThat(database.call(() -> transactions.claim(300))).isEmpty();
    }

    @Test
    void digestsGiveWayHoweverLongTheyHaveWaited() {
        new TestOutbox(database).with(new Outside());
        var outbox = database.beans().get(Outbox.class);
        var hurried = new Happened(UUID.randomUUID());
        database.run(() -> {
            for (int i = 0; i < 3; i++)
                outbox.appendPatiently(UUID.randomUUID(), new Happened(UUID.randomUUID()), Instant.EPOCH);
            outbox.append(UUID.randomUUID(), hurried);
        });
        var transactions = database.beans().get(RelayTransactions.class);
        assertThat(database.call(() -> transactions.claim(300)).orElseThrow().message())
                .contains(hurried.what().toString());
        for (int i = 0; i < 3; i++)
            assertThat(database.call(() -> transactions.claim(300))).isPresent();
        assertThat(database.call(() -> transactions.claim(300))).isEmpty();
    }

    @Test
    void whatIsBeingHandledIsNotTakenByAnotherWorker() {
        var inside = new Inside();
        new TestOutbox(database).with(inside);
        database.run(() -> database.beans().get(Outbox.class).append(UUID.randomUUID(),
                new Happened(UUID.randomUUID())));
        try (var other = database.beside()) {
            new TestOutbox(other.database()).with(new Inside());
            inside.meanwhile = () -> assertThat(next(other.database())).isFalse();
            assertThat(next(database)).isTrue();
            assertThat(next(other.database())).isFalse();
        }
    }

    @Test
    void whatHasNoTurnYetComesAgainWithoutATryCounted() {
        var tries = new ArrayList<Integer>();
        var watch = new Watch(Instant.parse("2026-12-01T09:00:00Z"));
        database.beans().with(Clock.class, watch);
        new TestOutbox(database).with(new Outside() {
            @Override
            public void handle(Happened message, Delivery delivery) {
                tries.add(delivery.attempt());
                if (tries.size() == 1)
                    throw new NotYet(Duration.ofMinutes(1));
            }
        });
        database.run(() -> database.beans().get(Outbox.class).append(UUID.randomUUID(),
                new Happened(UUID.randomUUID())));
        var step = database.beans().get(RelayStep.class);
        assertThat(database.call(() -> step.one(true))).isTrue();
        watch.advance(Duration.ofSeconds(59));
        assertThat(database.call(() -> step.one(true))).as("before its time").isFalse();
        watch.advance(Duration.ofSeconds(1));
        assertThat(database.call(() -> step.one(true))).isTrue();
        assertThat(database.call(() -> step.one(true))).isFalse();
        assertThat(tries).containsExactly(1, 1);
    }

    @Test
    void nothingIsKeptForAHandlerThatDoesNotListen() {
        new TestOutbox(database).with(new Inside() {
            @Override
            public boolean listens() {
                return false;
            }
        });
        database.run(() -> database.beans().get(Outbox.class).append(UUID.randomUUID(),
                new Happened(UUID.randomUUID())));
        assertThat(database.call(() -> database.entities().createNativeQuery("select id from outbox").getResultList()))
                .isEmpty();
    }

    private static boolean next(TestDatabase node) {
        return node.call(() -> node.beans().get(RelayTransactions.class).handleNext(_ -> {}));
    }

    private static class Inside implements Handler<Happened> {
        private Runnable meanwhile = () -> {};

        @Override
        public Class<Happened> message() {
            return Happened.class;
        }

        @Override
        public void handle(Happened message, Delivery delivery) {
            meanwhile.run();
        }
    }

    private static class Outside extends Inside {
        @Override
        public boolean leavesTheDatabase() {
            return true;
        }
    }
}
