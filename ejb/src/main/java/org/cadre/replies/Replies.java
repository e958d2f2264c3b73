package org.cadre.replies;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** What became of the mails that came, found by their fingerprint, and whose turn it is to read the mailbox. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Replies {
    @Inject
    private EntityManager entities;

    protected Replies() {}

    /** One row, without words. */
    record Row(UUID id, Optional<ColleagueId> sender, Optional<AskId> ask, Outcome outcome, Optional<Refusal> note) {}

    Optional<Row> find(byte[] fingerprint) {
        return one("fingerprint = ?1", fingerprint);
    }

    Optional<Row> find(UUID id) {
        return one("id = ?1", id);
    }

    private Optional<Row> one(String which, Object key) {
        List<?> found = entities
                .createNativeQuery("select id, sender_id, ask_id, outcome, note from mail_reply where " + which)
                .setParameter(1, key).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Row(Sql.uuid(row[0]), Sql.maybeUuid(row[1]).map(ColleagueId::new),
                        Sql.maybeUuid(row[2]).map(AskId::new), Outcome.valueOf((String) row[3]),
                        Optional.ofNullable((String) row[4]).map(Refusal::valueOf)))
                .findFirst();
    }

    void add(byte[] fingerprint, Row row, Optional<AnswerId> answer, Instant at) {
        entities.createNativeQuery("""
                insert into mail_reply (id, fingerprint, sender_id, ask_id, answer_id, outcome, note, at)
                values (?1, ?2, cast(?3 as uuid), cast(?4 as uuid), cast(?5 as uuid), ?6, ?7, ?8)""")
                .setParameter(1, row.id()).setParameter(2, fingerprint)
                .setParameter(3, row.sender().map(ColleagueId::toString).orElse(null))
                .setParameter(4, row.ask().map(AskId::toString).orElse(null))
                .setParameter(5, answer.map(AnswerId::toString).orElse(null)).setParameter(6, row.outcome().name())
                .setParameter(7, row.note().map(Refusal::name).orElse(null)).setParameter(8, Timestamp.from(at))
                .executeUpdate();
    }

    /** Mails of this sender since an instant that we looked into, or told them about. */
    int since(ColleagueId sender, Instant from) {
        return Math.toIntExact(Sql.number(entities
                .createNativeQuery("select count(*) from mail_reply where sender_id = ?1 and at > ?2")
                .setParameter(1, sender.value()).setParameter(2, Timestamp.from(from)).getSingleResult()));
    }

    /** Whether an id is that of a mail that we sent. */
    boolean ours(UUID letter) {
        return Sql.number(entities.createNativeQuery("""
                select (select count(*) from notice where id = ?1) + (select count(*) from mail_reply where id = ?1)""")
                .setParameter(1, letter).getSingleResult()) > 0;
    }

    /** @return whether this node may read the mailbox for so long */
    boolean claim(int seconds) {
        return entities.createNativeQuery("""
                update mailbox_claim set claimed_until = clock_timestamp() + make_interval(secs => ?1)
                where claimed_until is null or claimed_until < clock_timestamp()""").setParameter(1, seconds)
                .executeUpdate() > 0;
    }

    void release() {
        entities.createNativeQuery("update mailbox_claim set claimed_until = null").executeUpdate();
    }

    static byte[] fingerprint(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
