package org.cadre.trail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.verifier.Finding;
import org.jspecify.annotations.Nullable;

/** What each look at the trail found, of all servers. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Checks {
    @Inject
    private EntityManager entities;

    protected Checks() {}

    /**
     * @param entries up to which one it is whole
     * @param signed whether a checkpoint was written after it
     */
    public void keep(Instant at, long entries, boolean signed, Optional<Finding> finding) {
        @Nullable
        String kind = finding.map(one -> one.kind().name()).orElse(null);
        entities.createNativeQuery("""
                insert into trail_check (id, at, entries, signed, finding, place)
                values (?1, ?2, ?3, ?4, cast(?5 as text), cast(?6 as bigint))""").setParameter(1, UUID.randomUUID())
                .setParameter(2, Timestamp.from(at)).setParameter(3, entries).setParameter(4, signed)
                .setParameter(5, kind).setParameter(6, finding.map(one -> Long.toString(one.number())).orElse(null))
                .executeUpdate();
    }
}
