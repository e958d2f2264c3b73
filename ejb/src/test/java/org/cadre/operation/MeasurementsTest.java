package org.cadre.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MeasurementsTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void anEmptyDatabaseHasNothingWaiting() {
        var reading = read();
        assertThat(reading.lanes()).extracting(Lane::name, Lane::due, Lane::waiting, Lane::parked, Lane::oldest)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("inside", 0L, 0L, 0L, Duration.ZERO),
                        org.assertj.core.groups.Tuple.tuple("outside", 0L, 0L, 0L, Duration.ZERO));
        assertThat(reading.heldBack()).isZero();
        assertThat(database.call(() -> measurements().count()))
                .isEqualTo(new Counts(Map.of(), Map.of(), Map.of(), Map.of()));
    }

    @Test
    void onlyTheFirstOfAStreamIsDueAndNothingBehindWhatIsParked() {
        UUID one = UUID.randomUUID();
        UUID blocked = UUID.randomUUID();
        append(one, "-10 minutes", false, false);
        append(one, "-9 minutes", false, false);
        append(blocked, "-2 hours", true, false);
        append(blocked, "-1 hour", false, false);
        append(UUID.randomUUID(), "1 hour", false, false);
        append(UUID.randomUUID(), "-5 seconds", false, true);
        var inside = read().lanes().getFirst();
        assertThat(inside.due()).isEqualTo(1);
        assertThat(inside.waiting()).isEqualTo(3);
        assertThat(inside.parked()).isEqualTo(1);
        assertThat(inside.oldest()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
        assertThat(read().lanes().get(1).due()).isEqualTo(1);
    }

    @Test
    void aTransactionThatStaysOpenHoldsLaterChangesBack() throws SQLException {
        try (Connection open = TestDatabase.source().getConnection(); var statement = open.createStatement()) {
            open.setAutoCommit(false);
            statement.execute("insert into chore (name, due_at) values ('held', now())");
            database.run(() -> database.entities().createNativeQuery("""
                    insert into change_log (kind, subject, noted_at)
                    values ('ask', gen_random_uuid(), now() - interval '3 minutes')""").executeUpdate());
            assertThat(read().heldBack()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
            open.rollback();
        }
        assertThat(read().heldBack()).isZero();
    }

    @Test
    void importsAreCountedWhileTheyRun() {
        database.run(() -> database.entities().createNativeQuery("""
                insert into import_job (id, kind, source, state, started_at)
                values (gen_random_uuid(), 'directory', 'a.csv', 'RUNNING', now()),
                       (gen_random_uuid(), 'skills', 'b.csv', 'DONE', now())""").executeUpdate());
        assertThat(database.call(() -> measurements().count()).imports()).isEqualTo(Map.of("directory", 1L));
    }

    private Reading read() {
        return database.call(() -> measurements().read());
    }

    private Measurements measurements() {
        return database.beans().get(Measurements.class);
    }

    private void append(UUID stream, String due, boolean parked, boolean outside) {
        database.run(() -> database.entities().createNativeQuery("""
                insert into outbox (id, stream, handler, message, appended_at, due_at, parked, outside)
                values (gen_random_uuid(), ?1, 'H', '{}', now(), now() + cast(?2 as interval), ?3, ?4)""")
                .setParameter(1, stream).setParameter(2, due).setParameter(3, parked).setParameter(4, outside)
                .executeUpdate());
    }
}
