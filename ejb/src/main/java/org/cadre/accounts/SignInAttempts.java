package org.cadre.accounts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/**
 * Counts attempts to sign in, and to have a forgotten password replaced, by where they come from, in a sliding window. An attempt is stored before its
 * password is looked at, in a short transaction of its own, so that parallel guesses count one another.
 */
@ApplicationScoped
@Transactional
public class SignInAttempts {
    @Inject
    private EntityManager entities;
    @Inject
    private SignInLimit limit;
    @Inject
    private Clock clock;

    protected SignInAttempts() {}

    /** @throws TooManyAttempts where the window is full of others that were not taken back */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public UUID begin(String address) {
        var now = clock.instant();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext(?1)) is null").setParameter(1, address)
                .getResultList();
        entities.createNativeQuery("delete from sign_in_attempt where at <= ?1")
                .setParameter(1, Timestamp.from(now.minus(limit.window()))).executeUpdate();
        List<?> full = entities.createNativeQuery("""
                select at from sign_in_attempt where address = ?1 order by at desc offset ?2 limit 1""")
                .setParameter(1, address).setParameter(2, limit.attempts() - 1).getResultList();
        if (!full.isEmpty())
            throw new TooManyAttempts(address,
                    Duration.between(now, Sql.instant(full.getFirst()).plus(limit.window())));
        var id = UUID.randomUUID();
        entities.createNativeQuery("insert into sign_in_attempt (id, address, at) values (?1, ?2, ?3)")
                .setParameter(1, id).setParameter(2, address).setParameter(3, Timestamp.from(now)).executeUpdate();
        return id;
    }

    /** The password was right. */
    public void takeBack(UUID attempt) {
        entities.createNativeQuery("delete from sign_in_attempt where id = ?1").setParameter(1, attempt)
                .executeUpdate();
    }
}
