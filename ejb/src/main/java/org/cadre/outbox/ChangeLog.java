package org.cadre.outbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/**
 * What changed, by kind and id, in an order that loses nothing: a change is read only when no transaction that could
 * still commit an earlier one is open (the horizon of `pg_snapshot_xmin`).
 */
@ApplicationScoped
public class ChangeLog {
    /** One change; `position` is where to read on from. */
    public record Change(Position position, String kind, UUID id) {}

    /** A place in the log: the transaction's number, then the row's. */
    public record Position(long transaction, long row) implements Comparable<Position> {
        public static final Position START = new Position(0, 0);

        /** @throws IllegalArgumentException where the text is none of {@link #toString} */
        public static Position parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0)
                throw new IllegalArgumentException("'" + text + "' is no position in the change log");
            return new Position(Long.parseLong(text, 0, colon, 10),
                    Long.parseLong(text, colon + 1, text.length(), 10));
        }

        @Override
        public int compareTo(Position other) {
            int byTransaction = Long.compare(transaction, other.transaction);
            return byTransaction != 0 ? byTransaction : Long.compare(row, other.row);
        }

        @Override
        public String toString() {
            return transaction + ":" + row;
        }
    }

    @Inject
    private EntityManager entities;
    @Inject
    private Event<ChangeNoted> noted;

    protected ChangeLog() {}

    /** Notes in the caller's transaction that the thing of this kind and id is new, other or gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String kind, UUID id) {
        entities.createNativeQuery("insert into change_log (kind, subject) values (?1, ?2)").setParameter(1, kind)
                .setParameter(2, id).executeUpdate();
        noted.fire(new ChangeNoted(kind, id));
    }

    /** The same for many of one kind, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(String kind, Collection<UUID> ids) {
        if (ids.isEmpty())
            return;
        entities.createNativeQuery("insert into change_log (kind, subject) select ?1, unnest(cast(?2 as uuid[]))")
                .setParameter(1, kind).setParameter(2, Sql.array(ids)).executeUpdate();
        noted.fire(new ChangeNoted(kind, ids.iterator().next()));
    }

    /**
     * The next changes after a position, oldest first.
     *
     * @throws ChangesPurged where some of them may be gone
     */
    @Transactional(dontRollbackOn = ChangesPurged.class)
    public List<Change> after(Position position, int limit) {
        List<?> found = entities.createNativeQuery("""
                select cast(cast(txid as text) as bigint), seq, kind, subject from change_log
                where txid < pg_snapshot_xmin(pg_current_snapshot())
                  and (txid, seq) > (cast(cast(?1 as text) as xid8), ?2)
                order by txid, seq limit ?3""").setParameter(1, Long.toString(position.transaction()))
                .setParameter(2, position.row()).setParameter(3, limit).getResultList();
        var purged = purged();
        if (position.compareTo(purged) < 0)
            throw new ChangesPurged(position, purged);
        return found.stream().map(row -> change((Object[]) row)).toList();
    }

    /**
     * Forgets the oldest changes, as far as they were noted before an instant.
     *
     * @param most how many at most
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int purge(Instant before, int most) {
        List<?> gone = entities.createNativeQuery("""
                with oldest as (
                  select seq, noted_at from change_log where txid < pg_snapshot_xmin(pg_current_snapshot())
                  order by txid, seq limit ?2),
                gone as (
                  delete from change_log c using oldest o where c.seq = o.seq and o.noted_at < ?1
                  returning c.txid, c.seq)
                select cast(cast(txid as text) as bigint), seq from gone""").setParameter(1, Timestamp.from(before))
                .setParameter(2, most).getResultList();
        gone.stream().map(row -> position((Object[]) row)).max(Comparator.naturalOrder()).ifPresent(this::purgedTo);
        return gone.size();
    }

    /** Up to where the log is forgotten. */
    private Position purged() {
        List<?> found = entities
                .createNativeQuery("select cast(cast(txid as text) as bigint), seq from change_log_purged")
                .getResultList();
        return found.stream().map(row -> position((Object[]) row)).findFirst().orElse(Position.START);
    }

    private void purgedTo(Position position) {
        entities.createNativeQuery("""
                insert into change_log_purged (one, txid, seq) values (true, cast(cast(?1 as text) as xid8), ?2)
                on conflict (one) do update set txid = excluded.txid, seq = excluded.seq
                where (change_log_purged.txid, change_log_purged.seq) < (excluded.txid, excluded.seq)""")
                .setParameter(1, Long.toString(position.transaction())).setParameter(2, position.row())
                .executeUpdate();
    }

    /** Every change after a position that is committed by now, settled or not: what a copy does not show yet. */
    @Transactional
    public List<Change> beyond(Position position, int limit) {
        List<?> found = entities.createNativeQuery("""
                select cast(cast(txid as text) as bigint), seq, kind, subject from change_log
                where (txid, seq) > (cast(cast(?1 as text) as xid8), ?2)
                order by txid, seq limit ?3""").setParameter(1, Long.toString(position.transaction()))
                .setParameter(2, position.row()).setParameter(3, limit).getResultList();
        return found.stream().map(row -> change((Object[]) row)).toList();
    }

    /** Where a copy made from now on reads on: everything before it is visible to a new transaction. */
    @Transactional
    public Position horizon() {
        Object xmin = entities
                .createNativeQuery("select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)")
                .getSingleResult();
        return new Position(Sql.number(xmin) - 1, Long.MAX_VALUE);
    }

    private static Change change(Object[] columns) {
        return new Change(position(columns), (String) columns[2], Sql.uuid(columns[3]));
    }

    private static Position position(Object[] columns) {
        return new Position(Sql.number(columns[0]), Sql.number(columns[1]));
    }
}
