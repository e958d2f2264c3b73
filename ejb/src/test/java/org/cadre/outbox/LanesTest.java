package org.cadre.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

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
        var inside = database.call(() -> transactions.claim(300, false)).orElseThrow();
        assertThat(inside.handler()).isEqualTo(Inside.class.getName());
        assertThat(database.call(() -> transactions.claim(300, false))).isEmpty();
        var outside = database.call(() -> transactions.claim(300, true)).orElseThrow();
        assertThat(outside.handler()).isEqualTo(Outside.class.getName());
        assertThat(database.call(() -> transactions.claim(300, true))).isEmpty();
    }

    private static class Inside implements Handler<Happened> {
        @Override
        public Class<Happened> message() {
            return Happened.class;
        }

        @Override
        public void handle(Happened message, Delivery delivery) {
            throw new UnsupportedOperationException("it is only claimed here");
        }
    }

    private static final class Outside extends Inside {
        @Override
        public boolean leavesTheDatabase() {
            return true;
        }
    }
}
