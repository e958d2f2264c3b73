package org.cadre.bundles;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.outbox.Outbox;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** The archives and their bytes. */
@ApplicationScoped
@Transactional
public class Bundles {
    static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 3;
    private static final String COLUMNS = "id, kind, subject, owner_id, ordered_at, state, size, expires_at";

    @Inject
    private EntityManager entities;
    @Inject
    private Outbox outbox;

    protected Bundles() {}

    BundleId order(Reader owner, String kind, UUID subject, Counted counted, Instant at) {
        var id = new BundleId(UUID.randomUUID());
        entities.createNativeQuery("""
                insert into bundle (id, kind, subject, owner_id, clearance, walls, ordered_at, state, row_count, oldest)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid[]), ?7, 'WAITING', ?8, cast(?9 as timestamptz))""")
                .setParameter(1, id.value())
                .setParameter(2, kind).setParameter(3, subject).setParameter(4, owner.id().value())
                .setParameter(5, owner.clearance().ordinal()).setParameter(6, Sql.array(owner.keys()))
                .setParameter(7, Timestamp.from(at)).setParameter(8, counted.rows())
                .setParameter(9, counted.oldest().map(Timestamp::from).orElse(null)).executeUpdate();
        return id;
    }

    /** How much it holds, as counted when it was ordered; empty of those ordered by earlier versions. */
    Optional<Counted> counted(Bundle bundle) {
        return Sql.rows(entities.createNativeQuery(
                "select row_count, oldest from bundle where id = ?1 and row_count is not null")
                .setParameter(1, bundle.id().value())).stream().findFirst()
                .map(row -> new Counted(Sql.number(row[0]), Sql.maybeInstant(row[1])));
    }

    /** Those of a kind that the reader ordered, the last first. */
    public List<Bundle> of(Reader owner, String kind) {
        List<?> found = entities.createNativeQuery("select " + COLUMNS + " " + """
                from bundle where owner_id = ?1 and kind = ?2 order by ordered_at desc, id limit 50""")
                .setParameter(1, owner.id().value()).setParameter(2, kind).getResultList();
        return found.stream().map(row -> bundle((Object[]) row)).toList();
    }

    /** @throws BundleNotFound where there is none, or none for this reader, or it is not ready or over */
    Bundle fetchable(Reader owner, BundleId id, Instant now) {
        List<?> found = entities.createNativeQuery("select " + COLUMNS + " " + """
                from bundle where id = ?1 and owner_id = ?2 and clearance <= ?3
                and walls <@ cast(?4 as uuid[])""").setParameter(1, id.value()).setParameter(2, owner.id().value())
                .setParameter(3, owner.clearance().ordinal()).setParameter(4, Sql.array(owner.keys()))
                .getResultList();
        return found.stream().map(row -> bundle((Object[]) row)).filter(one -> one.fetchable(now)).findFirst()
                .orElseThrow(BundleNotFound::new);
    }

    /** The next piece; empty at the end. */
    public Optional<byte[]> chunk(BundleId id, int number) {
        List<?> found = entities
                .createNativeQuery("select bytes from bundle_chunk where bundle_id = ?1 and number = ?2")
                .setParameter(1, id.value()).setParameter(2, number).getResultList();
        return found.stream().map(bytes -> (byte[]) bytes).findFirst();
    }

    /** Takes the oldest that nobody is at, with nothing in it. */
    Optional<Bundle> claim(Instant now) {
        List<?> found = entities.createNativeQuery("""
                update bundle set state = case when attempts < ?3 then 'BUILDING' else 'FAILED' end, size = 0,
                  attempts = attempts + 1, claimed_until = ?2
                where id = (select id from bundle where state = 'WAITING' or state = 'BUILDING' and claimed_until < ?1
                            order by ordered_at limit 1 for update skip locked)
                returning """ + " " + COLUMNS).setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(now.plus(CLAIM))).setParameter(3, ATTEMPTS).getResultList();
        var claimed = found.stream().map(row -> bundle((Object[]) row)).findFirst();
        claimed.ifPresent(one -> entities.createNativeQuery("delete from bundle_chunk where bundle_id = ?1")
                .setParameter(1, one.id().value()).executeUpdate());
        return claimed.filter(one -> one.state() == Bundle.State.BUILDING);
    }

    /** Adds a piece, and keeps the claim. */
    void append(BundleId id, int number, byte[] bytes, Instant now) {
        entities.createNativeQuery("insert into bundle_chunk (bundle_id, number, bytes) values (?1, ?2, ?3)")
                .setParameter(1, id.value()).setParameter(2, number).setParameter(3, bytes).executeUpdate();
        entities.createNativeQuery("update bundle set size = size + ?2, claimed_until = ?3 where id = ?1")
                .setParameter(1, id.value()).setParameter(2, bytes.length)
                .setParameter(3, Timestamp.from(now.plus(CLAIM))).executeUpdate();
    }

    /** Its owner is told. */
    void ready(Bundle bundle, Instant now, Instant expires) {
        entities.createNativeQuery("update bundle set state = 'READY', ready_at = ?2, expires_at = ?3 where id = ?1")
                .setParameter(1, bundle.id().value()).setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(expires)).executeUpdate();
        outbox.append(bundle.id().value(),
                new BundleReady(bundle.id().value(), bundle.owner().value(), bundle.kind()));
    }

    int forget(Instant now, int most) {
        return entities.createNativeQuery("""
                delete from bundle where id in (select id from bundle where expires_at < ?1 limit ?2)""")
                .setParameter(1, Timestamp.from(now)).setParameter(2, most).executeUpdate();
    }

    private static Bundle bundle(Object[] row) {
        return new Bundle(new BundleId(Sql.uuid(row[0])), (String) row[1], Sql.uuid(row[2]),
                new ColleagueId(Sql.uuid(row[3])), Sql.instant(row[4]), Bundle.State.valueOf((String) row[5]),
                Sql.number(row[6]), Sql.maybeInstant(row[7]));
    }
}
