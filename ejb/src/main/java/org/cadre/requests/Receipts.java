package org.cadre.requests;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** Answers by caller and key, and the locks of what is being answered; a lock ends with its transaction, however that ends. */
@ApplicationScoped
@Transactional
class Receipts {
    @Inject
    private EntityManager entities;

    protected Receipts() {}

    /** @return false where another transaction holds it */
    boolean tryLock(String what) {
        return (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, what).getSingleResult();
    }

    /** Waits for whoever holds it. */
    void lock(String what) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 0)) is null")
                .setParameter(1, what).getResultList();
    }

    Optional<Receipt> find(ColleagueId caller, String key) {
        List<?> found = entities.createNativeQuery("""
                select fingerprint, clearance, array_to_string(walls, ','), status, location, body
                from idempotency_receipt where caller_id = ?1 and key = ?2""").setParameter(1, caller.value())
                .setParameter(2, key).getResultList();
        return found.stream().map(Object[].class::cast).map(Receipts::receipt).findFirst();
    }

    void keep(Reader caller, String key, byte[] fingerprint, Answered answered, Instant now) {
        entities.createNativeQuery("""
                insert into idempotency_receipt (
                  caller_id, key, fingerprint, clearance, walls, status, location, body, at)
                values (?1, ?2, ?3, ?4, cast(?5 as uuid[]), ?6, ?7, ?8, ?9)""").setParameter(1, caller.id().value())
                .setParameter(2, key).setParameter(3, fingerprint).setParameter(4, caller.clearance().ordinal())
                .setParameter(5, Sql.array(caller.keys()))
                .setParameter(6, answered.status()).setParameter(7, answered.location().orElse(null))
                .setParameter(8, answered.body()).setParameter(9, Timestamp.from(now)).executeUpdate();
    }

    int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from idempotency_receipt where (caller_id, key) in (
                  select caller_id, key from idempotency_receipt where at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    private static Receipt receipt(Object[] row) {
        Set<UUID> keys = Arrays.stream(((String) row[2]).split(",")).filter(id -> !id.isEmpty())
                .map(UUID::fromString).collect(Collectors.toSet());
        return new Receipt((byte[]) row[0], Classification.values()[(int) Sql.number(row[1])], keys, new Answered(
                (int) Sql.number(row[3]), Optional.ofNullable((String) row[4]), (String) row[5]));
    }
}
