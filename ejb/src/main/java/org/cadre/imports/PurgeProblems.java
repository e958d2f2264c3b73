package org.cadre.imports;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.cadre.housekeeping.Chore;

/** Forgets which lines an import could not take, long after somebody could have mended them; the import's figures stay. */
@ApplicationScoped
class PurgeProblems implements Chore {
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    private EntityManager entities;

    protected PurgeProblems() {}

    @Override
    public String name() {
        return "import-problems";
    }

    @Override
    public int tidy(Instant now, int most) {
        return entities.createNativeQuery("""
                delete from import_problem where (job_id, seq) in (
                  select p.job_id, p.seq from import_problem p join import_job j on j.id = p.job_id
                  where j.ended_at < ?1 limit ?2)""").setParameter(1, Timestamp.from(now.minus(KEPT)))
                .setParameter(2, most).executeUpdate();
    }
}
