package org.cadre.operation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.trail.Links;

/** Measures in the database, each time in a transaction of its own; counts and ages, never content. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Measurements {
    @Inject
    private EntityManager entities;
    @Inject
    private Links links;
    @Inject
    private Clock clock;

    protected Measurements() {}

    Reading read() {
        return new Reading(System.nanoTime(), List.of(lane("inside", false), lane("outside", true)), heldBack(),
                links.waiting());
    }

    Counts count() {
        return new Counts(by("select lower(mail), count(*) from notice where mail <> 'NONE' group by mail"),
                by("select lower(state), count(*) from invitation group by state"),
                by("select lower(state), count(*) from webhook_delivery group by state"),
                by("select kind, count(*) from import_job where state in ('QUEUED', 'RUNNING') group by kind"));
    }

    /** Due is what the relay would take: the first of its stream and handler, not parked, and its time has come. */
    private Lane lane(String name, boolean outside) {
        var row = (Object[]) entities
                .createNativeQuery(
                        """
                                select count(*) filter (where due), count(*) filter (where not due and not parked),
                                       count(*) filter (where parked), coalesce(extract(epoch from ?2 - min(due_at) filter (where due)), 0)
                                from (select due_at, parked, not parked and due_at <= ?2
                                               and row_number() over (partition by stream, handler order by seq) = 1 as due
                                      from outbox where outside = ?1) o""")
                .setParameter(1, outside)
                .setParameter(2, Timestamp.from(clock.instant())).getSingleResult();
        return new Lane(name, Sql.number(row[0]), Sql.number(row[1]), Sql.number(row[2]), seconds(row[3]));
    }

    /** By the database's clock on both sides. */
    private Duration heldBack() {
        return seconds(entities.createNativeQuery("""
                select coalesce(extract(epoch from clock_timestamp() - min(noted_at)), 0) from change_log
                where txid >= pg_snapshot_xmin(pg_current_snapshot())""").getSingleResult());
    }

    private Map<String, Long> by(String query) {
        List<?> found = entities.createNativeQuery(query).getResultList();
        var counts = new TreeMap<String, Long>();
        found.stream().map(Object[].class::cast).forEach(row -> counts.put((String) row[0], Sql.number(row[1])));
        return counts;
    }

    private static Duration seconds(Object column) {
        return Duration.ofMillis(Math.max(0, Math.round(((Number) column).doubleValue() * 1000)));
    }
}
