package org.cadre.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.jspecify.annotations.Nullable;

/** The outbox table. Claims are released by time of the database, so that no clock of a node matters. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OutboxRows {
    @Inject
    private EntityManager entities;

    protected OutboxRows() {}

    record Row(UUID id, String handler, String message, Instant appended, int attempts) {
        Delivery delivery() {
            return new Delivery(id, attempts + 1, appended);
        }
    }

    record NewRow(UUID stream, String handler, String message, Instant due, boolean outside, boolean patient) {}

    void add(List<NewRow> rows, Instant now) {
        if (rows.isEmpty())
            return;
        var values = rows.stream().map(_ -> "(?, ?, ?, ?, ?, ?, ?, ?)").collect(Collectors.joining(", "));
        var query = entities.createNativeQuery(
                "insert into outbox (id, stream, handler, message, appended_at, due_at, outside, patient) values "
                        + values);
        int place = 0;
        for (NewRow row : rows)
            for (Object value : List.of(UUID.randomUUID(), row.stream(), row.handler(), row.message(), now, row.due(),
                    row.outside(), row.patient()))
                query.setParameter(++place, value);
        query.executeUpdate();
    }

    /**
     * The oldest message that is due, unclaimed and first of its stream and handler, of the patient ones only where there is no
     * other; locked until the commit.
     */
    Optional<Row> next(Instant now, boolean outside) {
        return next(now, outside, false).or(() -> outside ? next(now, true, true) : Optional.empty());
    }

    private Optional<Row> next(Instant now, boolean outside, boolean patient) {
        List<?> found = entities
                .createNativeQuery(
                        """
                                select id, handler, message, appended_at, attempts from outbox o
                                where outside = ?2 and patient = ?3 and due_at <= ?1 and not parked
                                  and (claimed_until is null or claimed_until < clock_timestamp())
                                  and not exists (select 1 from outbox e
                                                  where e.stream = o.stream and e.handler = o.handler and e.seq < o.seq)
                                order by due_at, seq limit 1 for update skip locked""")
                .setParameter(1, now)
                .setParameter(2, outside).setParameter(3, patient).getResultList();
        return found.stream().map(row -> row((Object[]) row)).findFirst();
    }

    void claim(UUID id, int seconds) {
        entities.createNativeQuery("""
                update outbox set claimed_until = clock_timestamp() + make_interval(secs => ?2) where id = ?1""")
                .setParameter(1, id).setParameter(2, seconds).executeUpdate();
    }

    void done(UUID id) {
        entities.createNativeQuery("delete from outbox where id = ?1").setParameter(1, id).executeUpdate();
    }

    void postponed(UUID id, Instant due) {
        entities.createNativeQuery("update outbox set due_at = ?2, claimed_until = null where id = ?1")
                .setParameter(1, id).setParameter(2, due).executeUpdate();
    }

    void failed(UUID id, Instant retry, boolean park, String error) {
        entities.createNativeQuery("""
                update outbox set attempts = attempts + 1, due_at = ?2, parked = ?3, error = ?4, claimed_until = null
                where id = ?1""").setParameter(1, id).setParameter(2, retry).setParameter(3, park)
                .setParameter(4, error)
                .executeUpdate();
    }

    /** Claims of a server that was killed; only called before the relay of the only server starts. */
    void releaseClaims() {
        entities.createNativeQuery("update outbox set claimed_until = null where claimed_until is not null")
                .executeUpdate();
    }

    private static Row row(Object[] columns) {
        return new Row(Sql.uuid(columns[0]), (String) columns[1], (String) columns[2], Sql.instant(columns[3]),
                ((Number) columns[4]).intValue());
    }

    static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= 500 ? text : text.substring(0, 500);
    }
}
