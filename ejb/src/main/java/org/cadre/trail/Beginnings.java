package org.cadre.trail;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.jspecify.annotations.Nullable;

/** What goes from the beginning of the chain: announced, signed by every server's {@link Sealing}, and only then purged. */
@ApplicationScoped
@Transactional
public class Beginnings {
    @Inject
    private EntityManager entities;

    protected Beginnings() {}

    /**
     * What is to go at once.
     *
     * @param upto number of the last to go
     * @param hash that one's
     */
    public record Going(long upto, String hash, long entries, Instant announced) {}

    /** Before when acts and decisions are over. */
    public record Over(Instant acts, Instant decisions) {}

    /** An entry that went, as its own table knows it. */
    public record Gone(String source, String id) {}

    /** What was announced last, gone or not. */
    public Optional<Going> announced() {
        List<?> found = entities.createNativeQuery("""
                select upto, encode(hash, 'hex'), entries, announced_at from audit_purge order by upto desc limit 1""")
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Going(Sql.number(row[0]), (String) row[1],
                Sql.number(row[2]), Sql.instant(row[3]))).findFirst();
    }

    public boolean gone(Going one) {
        return (boolean) entities
                .createNativeQuery("select not exists (select from audit_link where number <= ?1)")
                .setParameter(1, one.upto()).getSingleResult();
    }

    /**
     * Announces what is over and not held, without a gap from the beginning; nothing where the first entry stays.
     *
     * @param sealed which entry must stay, since a checkpoint is read on from there
     */
    public void announce(Over over, long sealed, int most, Instant now) {
        long begun = announced().map(Going::upto).orElse(0L);
        long end = Math.min(begun + most, sealed - 1);
        long upto = kept(end, over).map(stays -> stays - 1).orElse(end);
        if (upto > begun)
            entities.createNativeQuery("""
                    insert into audit_purge (upto, entries, hash, announced_at)
                    select number, number - ?2, hash, ?3 from audit_link where number = ?1""").setParameter(1, upto)
                    .setParameter(2, begun).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    private Optional<Long> kept(long upto, Over over) {
        @Nullable
        Object stays = entities.createNativeQuery("select audit_kept(?1, ?2, ?3)").setParameter(1, upto)
                .setParameter(2, Timestamp.from(over.acts())).setParameter(3, Timestamp.from(over.decisions()))
                .getSingleResult();
        return Optional.ofNullable(stays).map(Sql::number);
    }

    /** Throws all of it away. @return nothing where an entry has come under a hold since */
    public List<Gone> purge(Going one, Over over) {
        List<?> gone = entities.createNativeQuery("select kind, id from purge_trail(?1, ?2, ?3)")
                .setParameter(1, one.upto()).setParameter(2, Timestamp.from(over.acts()))
                .setParameter(3, Timestamp.from(over.decisions())).getResultList();
        return gone.stream().map(Object[].class::cast).map(row -> new Gone((String) row[0], (String) row[1])).toList();
    }
}
