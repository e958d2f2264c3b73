package org.cadre.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;

/** Who has which item before them, for workers who are held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Leases {
    @Inject
    private EntityManager entities;

    protected Leases() {}

    /** The one that keeps a place for the worker. */
    Optional<Lease> current(Worker worker) {
        return of(entities.createNativeQuery("""
                select seq, since, until, lapsed from item_lease
                where batch_id = ?1 and worker_id = ?2 and not lapsed"""), worker);
    }

    /** @return false where it has lapsed in the meantime */
    boolean renew(Worker worker, Instant now, Instant until) {
        return entities.createNativeQuery("""
                update item_lease set since = ?3, until = ?4
                where batch_id = ?1 and worker_id = ?2 and not lapsed""").setParameter(1, worker.batch().value())
                .setParameter(2, worker.id().value()).setParameter(3, Timestamp.from(now))
                .setParameter(4, Timestamp.from(until)).executeUpdate() > 0;
    }

    void add(Worker worker, int seq, Instant now, Instant until) {
        entities.createNativeQuery("""
                insert into item_lease (batch_id, worker_id, seq, since, until) values (?1, ?2, ?3, ?4, ?5)
                on conflict (batch_id, worker_id, seq) do update set since = ?4, until = ?5, lapsed = false""")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value()).setParameter(3, seq)
                .setParameter(4, Timestamp.from(now)).setParameter(5, Timestamp.from(until)).executeUpdate();
    }

    /** Ends a worker's lease of an item that is held. @return what it was */
    Optional<Lease> take(Worker worker, int seq) {
        return of(entities.createNativeQuery("""
                delete from item_lease where batch_id = ?1 and worker_id = ?2 and seq = ?3
                returning seq, since, until, lapsed""").setParameter(3, seq), worker);
    }

    /**
     * Lets leases lapse whose time is over, so that the places can be given to others; items that somebody is at are left for
     * the next time. What has an expected answer keeps no place.
     *
     * @return how many
     */
    int lapse(AskId batch, Instant now, int most) {
        return (int) Sql.number(entities.createNativeQuery("""
                with free as materialized (
                  select i.batch_id, i.seq from batch_item i
                  where i.batch_id = ?1 and i.gold is null and i.seq in (
                    select l.seq from item_lease l join batch_item o on o.batch_id = l.batch_id and o.seq = l.seq
                    where l.batch_id = ?1 and not l.lapsed and l.until <= ?2 and o.gold is null
                    order by l.until limit ?3)
                  order by i.seq for update skip locked),
                gone as (
                  update item_lease l set lapsed = true from free f
                  where l.batch_id = f.batch_id and l.seq = f.seq and not l.lapsed and l.until <= ?2
                  returning l.seq),
                emptied as (
                  update batch_item i set leased = leased - g.places
                  from (select seq, count(*) as places from gone group by seq) g
                  where i.batch_id = ?1 and i.seq = g.seq returning 1)
                select count(*) from gone where (select count(*) from emptied) >= 0""")
                .setParameter(1, batch.value()).setParameter(2, Timestamp.from(now)).setParameter(3, most)
                .getSingleResult());
    }

    /** Where leases are over that still keep places. */
    List<AskId> batchesWithOverdue(Instant now, int most) {
        return Sql.column(entities.createNativeQuery("""
                select distinct l.batch_id from item_lease l
                join batch_item i on i.batch_id = l.batch_id and i.seq = l.seq
                where not l.lapsed and l.until <= ?1 and i.gold is null limit ?2""")
                .setParameter(1, Timestamp.from(now)).setParameter(2, most)).stream()
                .map(id -> new AskId(Sql.uuid(id))).toList();
    }

    private static Optional<Lease> of(Query query, Worker worker) {
        return Sql.rows(query.setParameter(1, worker.batch().value()).setParameter(2, worker.id().value())).stream()
                .map(row -> new Lease((int) Sql.number(row[0]), Sql.instant(row[1]), Sql.instant(row[2]),
                        (Boolean) row[3]))
                .findFirst();
    }
}
