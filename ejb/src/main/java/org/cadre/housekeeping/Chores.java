package org.cadre.housekeeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** When each chore is due. Who does one holds its row, and nobody else waits for it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Chores {
    static final int BATCH = 500;
    static final Duration EVERY = Duration.ofHours(1);

    @Inject
    private EntityManager entities;
    @Inject
    private Clock clock;

    protected Chores() {}

    /** Makes a chore due at once that was never heard of. */
    void know(Chore chore) {
        entities.createNativeQuery("insert into chore (name, due_at) values (?1, ?2) on conflict do nothing")
                .setParameter(1, chore.name()).setParameter(2, clock.instant()).executeUpdate();
    }

    /** Does one batch. @return whether there may be more to do; not where it is not due, or somebody else is at it */
    boolean batch(Chore chore) {
        var now = clock.instant();
        if (!claim(chore, now))
            return false;
        boolean more = chore.tidy(now, BATCH) >= BATCH;
        if (!more)
            entities.createNativeQuery("update chore set due_at = ?2 where name = ?1").setParameter(1, chore.name())
                    .setParameter(2, now.plus(EVERY)).executeUpdate();
        return more;
    }

    private boolean claim(Chore chore, Instant now) {
        return !entities.createNativeQuery("""
                select name from chore where name = ?1 and due_at <= ?2 for update skip locked""")
                .setParameter(1, chore.name()).setParameter(2, now).getResultList().isEmpty();
    }
}
