package org.cadre.webhooks;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.Cursor;

/** What is told to each endpoint: the log, and what {@link Rounds} takes from. */
@ApplicationScoped
@Transactional
class Deliveries {
    @Inject
    private EntityManager entities;

    protected Deliveries() {}

    /** Does nothing where it is there already, since a message may be handled twice. */
    void add(DeliveryId id, EndpointId endpoint, EventType type, Optional<AskId> ask, String body, Instant at,
            Instant due) {
        entities.createNativeQuery("""
                insert into webhook_delivery (id, endpoint_id, type, ask_id, body, at, state, due_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, 'WAITING', ?7) on conflict (id) do nothing""")
                .setParameter(1, id.value()).setParameter(2, endpoint.value()).setParameter(3, type.word())
                .setParameter(4, ask.map(AskId::value).orElse(null)).setParameter(5, body)
                .setParameter(6, Timestamp.from(at)).setParameter(7, Timestamp.from(due)).executeUpdate();
    }

    /** The latest first, one more than the limit where there are more. */
    List<WebhookDelivery> log(EndpointId endpoint, Cursor from) {
        String after = from.after().isEmpty()
                ? ""
                : " and (at, id) < (select l.at, l.id from webhook_delivery l where l.id = ?3 and l.endpoint_id = ?1)";
        var query = entities.createNativeQuery("""
                select id, type, at, state, attempts, due_at, status, error, tried_at, took_millis
                from webhook_delivery where endpoint_id = ?1""" + after + " order by at desc, id desc limit ?2")
                .setParameter(1, endpoint.value()).setParameter(2, from.limit() + 1);
        from.after().ifPresent(last -> query.setParameter(3, last));
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(Deliveries::delivery).toList();
    }

    /** Makes one due again, whatever came of it. @return whether there is such a one */
    boolean replay(EndpointId endpoint, DeliveryId id, Instant now) {
        return entities.createNativeQuery("""
                update webhook_delivery set state = 'WAITING', due_at = ?3, failures = 0
                where endpoint_id = ?1 and id = ?2""").setParameter(1, endpoint.value()).setParameter(2, id.value())
                .setParameter(3, Timestamp.from(now)).executeUpdate() > 0;
    }

    /** The same for all that failed of what happened since a time. @return how many */
    int replayFailed(EndpointId endpoint, Instant since, Instant now) {
        return entities.createNativeQuery("""
                update webhook_delivery set state = 'WAITING', due_at = ?3, failures = 0
                where endpoint_id = ?1 and state = 'FAILED' and at >= ?2""").setParameter(1, endpoint.value())
                .setParameter(2, Timestamp.from(since)).setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** Lets an endpoint be tried at once that is left alone for its silence. */
    void wake(EndpointId endpoint) {
        entities.createNativeQuery("update webhook_endpoint set quiet_until = null where id = ?1")
                .setParameter(1, endpoint.value()).executeUpdate();
    }

    /** Forgets what happened before a time, whatever came of it. @return how many */
    int purge(Instant before, int most) {
        return entities.createNativeQuery("""
                delete from webhook_delivery where id in (
                  select id from webhook_delivery where at < ?1 order by at limit ?2)""")
                .setParameter(1, Timestamp.from(before)).setParameter(2, most).executeUpdate();
    }

    private static WebhookDelivery delivery(Object[] row) {
        var state = DeliveryState.valueOf((String) row[3]);
        return new WebhookDelivery(new DeliveryId(Sql.uuid(row[0])), EventType.ofWord((String) row[1]),
                Sql.instant(row[2]), state, (int) Sql.number(row[4]),
                state == DeliveryState.WAITING ? Optional.of(Sql.instant(row[5])) : Optional.empty(),
                row[6] == null ? OptionalInt.empty() : OptionalInt.of((int) Sql.number(row[6])),
                Optional.ofNullable((String) row[7]), Sql.maybeInstant(row[8]),
                Optional.ofNullable(row[9]).map(millis -> Duration.ofMillis(Sql.number(millis))));
    }
}
