package org.cadre.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.cadre.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PurgeProblemsTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @Test
    void problemsOfImportsThatEndedLongAgoGoInBatchesAndTheImportStays() {
        endedWithProblems(Duration.ofDays(91), 3);
        endedWithProblems(Duration.ofDays(89), 2);
        assertThat(tidy(2)).isEqualTo(2);
        assertThat(tidy(2)).isEqualTo(1);
        assertThat(tidy(2)).isZero();
        assertThat(count("import_problem")).isEqualTo(2);
        assertThat(count("import_job")).isEqualTo(2);
    }

    private void endedWithProblems(Duration ago, int problems) {
        var job = UUID.randomUUID();
        database.run(() -> {
            database.entities().createNativeQuery("""
                    insert into import_job (id, kind, source, state, started_at, ended_at)
                    values (?1, 'HISTORY', 'a file', 'DONE', ?2, ?2)""").setParameter(1, job)
                    .setParameter(2, Timestamp.from(NOW.minus(ago))).executeUpdate();
            database.entities().createNativeQuery("""
                    insert into import_problem (job_id, seq, line, reason_key, reason_args)
                    select ?1, n, n, 'bad.range', '[]' from generate_series(1, ?2) n""").setParameter(1, job)
                    .setParameter(2, problems).executeUpdate();
        });
    }

    private int tidy(int most) {
        return database.call(() -> database.beans().get(PurgeProblems.class).tidy(NOW, most));
    }

    private int count(String table) {
        return ((Number) database.call(() -> database.entities().createNativeQuery("select count(*) from " + table)
                .getSingleResult())).intValue();
    }
}
