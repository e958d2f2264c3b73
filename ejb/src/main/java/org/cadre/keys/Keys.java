package org.cadre.keys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** The keys, found by the hash of what stands in the mail, and who was sent one when. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Keys {
    /** A mail that is tried for long is written anew each time, and each copy may be the one that arrives. */
    private static final int COPIES = 3;
    private static final String WITHOUT_ACCOUNT = """
            c.left_at is null and c.employment <> 'ARCHIVE'
              and not exists (select 1 from account a where a.colleague_id = c.id)""";

    @Inject
    private EntityManager entities;

    protected Keys() {}

    void add(byte[] hash, Key key, Instant now) {
        entities.createNativeQuery("""
                delete from account_key where hash in (
                  select hash from account_key where holder_id = ?1 and purpose = ?2 and used_at is null
                  order by issued_at desc, hash offset ?3)""").setParameter(1, key.holder().value())
                .setParameter(2, key.purpose().name()).setParameter(3, COPIES - 1).executeUpdate();
        entities.createNativeQuery("""
                insert into account_key (hash, holder_id, purpose, issued_at, expires_at)
                values (?1, ?2, ?3, ?4, ?5)""").setParameter(1, hash).setParameter(2, key.holder().value())
                .setParameter(3, key.purpose().name()).setParameter(4, Timestamp.from(now))
                .setParameter(5, Timestamp.from(key.expires())).executeUpdate();
    }

    /** Locked until the commit, so that of two uses at once one is the second. */
    Optional<Key> find(byte[] hash) {
        List<?> found = entities.createNativeQuery("""
                select holder_id, purpose, expires_at, used_at from account_key where hash = ?1 for update""")
                .setParameter(1, hash).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Key(new ColleagueId(Sql.uuid(row[0])),
                Purpose.valueOf((String) row[1]), Sql.instant(row[2]), Sql.maybeInstant(row[3]))).findFirst();
    }

    /** And every other of the same colleague with it. */
    void used(Key key, Instant at) {
        entities.createNativeQuery("update account_key set used_at = ?2 where holder_id = ?1 and used_at is null")
                .setParameter(1, key.holder().value()).setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    /** Notes that a colleague is sent one. @return false where one was sent so shortly before that this is none */
    boolean order(ColleagueId colleague, Purpose purpose, Instant now) {
        return entities.createNativeQuery("""
                insert into account_key_order (colleague_id, purpose, at) values (?1, ?2, ?3)
                on conflict (colleague_id, purpose) do update set at = excluded.at
                where account_key_order.at <= ?4""").setParameter(1, colleague.value())
                .setParameter(2, purpose.name()).setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(now.minus(purpose.pause()))).executeUpdate() > 0;
    }

    Optional<Instant> ordered(ColleagueId colleague, Purpose purpose) {
        List<?> found = entities.createNativeQuery("""
                select at from account_key_order where colleague_id = ?1 and purpose = ?2""")
                .setParameter(1, colleague.value()).setParameter(2, purpose.name()).getResultList();
        return found.stream().map(Sql::instant).findFirst();
    }

    /** Who is here without an account, by id. @param again whether those too who were sent a key before */
    List<ColleagueId> withoutAccount(UUID after, boolean again, int most) {
        List<?> found = entities.createNativeQuery("select c.id from colleague c where c.id > ?1 and " + WITHOUT_ACCOUNT
                + """
                         and (?2 or not exists (select 1 from account_key_order o
                                                where o.colleague_id = c.id and o.purpose = 'ACTIVATE'))
                        order by c.id limit ?3""").setParameter(1, after).setParameter(2, again).setParameter(3, most)
                .getResultList();
        return found.stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    long withoutAccount() {
        return Sql.number(entities.createNativeQuery("select count(*) from colleague c where " + WITHOUT_ACCOUNT)
                .getSingleResult());
    }

    void addRequest(UUID id, String mail, Instant now) {
        entities.createNativeQuery("insert into reset_request (id, mail, at) values (?1, ?2, ?3)").setParameter(1, id)
                .setParameter(2, mail).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** Which address was given, only once. */
    Optional<String> takeRequest(UUID id) {
        List<?> found = entities.createNativeQuery("delete from reset_request where id = ?1 returning mail")
                .setParameter(1, id).getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    int forget(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from account_key where hash in (select hash from account_key where expires_at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }
}
