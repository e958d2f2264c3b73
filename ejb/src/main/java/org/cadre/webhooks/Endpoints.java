package org.cadre.webhooks;

import java.net.URI;
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
import org.cadre.governance.Classification;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.Role;

/**
 * The endpoints and their story. Only administrators read them, and of those nobody with less clearance: who changes an
 * address gets what goes there.
 */
@ApplicationScoped
@Transactional
class Endpoints {
    private static final String ENDPOINT = """
            e.id, e.url, e.description, e.events, e.clearance, e.enabled, e.gone_at, e.created_at,
            case when e.old_secret_until > ?1 then e.old_secret_until end""";

    @Inject
    private EntityManager entities;

    protected Endpoints() {}

    List<Standing> list(Reader admin, Instant now) {
        List<?> found = entities.createNativeQuery("select " + ENDPOINT + """
                , (select count(*) from webhook_delivery d where d.endpoint_id = e.id and d.state = 'WAITING'),
                (select count(*) from webhook_delivery d where d.endpoint_id = e.id and d.state = 'FAILED')
                from webhook_endpoint e where ?2 and e.clearance <= ?3 order by e.created_at, e.id""")
                .setParameter(1, Timestamp.from(now)).setParameter(2, admin.roles().contains(Role.ADMIN))
                .setParameter(3, admin.clearance().ordinal()).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Standing(endpoint(row), Sql.number(row[9]), Sql.number(row[10]))).toList();
    }

    Optional<Endpoint> find(Reader admin, EndpointId id, Instant now) {
        List<?> found = entities.createNativeQuery("select " + ENDPOINT
                + " from webhook_endpoint e where ?2 and e.clearance <= ?3 and e.id = ?4")
                .setParameter(1, Timestamp.from(now)).setParameter(2, admin.roles().contains(Role.ADMIN))
                .setParameter(3, admin.clearance().ordinal()).setParameter(4, id.value()).getResultList();
        return found.stream().map(Object[].class::cast).map(Endpoints::endpoint).findFirst();
    }

    /** Those that want an event of this type. */
    List<Endpoint> listening(EventType type, Instant now) {
        List<?> found = entities.createNativeQuery("select " + ENDPOINT + " from webhook_endpoint e where e.enabled")
                .setParameter(1, Timestamp.from(now)).getResultList();
        return found.stream().map(Object[].class::cast).map(Endpoints::endpoint)
                .filter(endpoint -> endpoint.events().contains(type)).toList();
    }

    void add(EndpointId id, EndpointWish wanted, SigningSecret secret, ColleagueId by, Instant now) {
        entities.createNativeQuery(
                """
                        insert into webhook_endpoint (id, url, description, events, clearance, enabled, secret, created_by, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, id.value())
                .setParameter(2, wanted.url()).setParameter(3, wanted.description())
                .setParameter(4, joined(wanted)).setParameter(5, wanted.clearance().ordinal())
                .setParameter(6, wanted.enabled()).setParameter(7, secret.written()).setParameter(8, by.value())
                .setParameter(9, Timestamp.from(now)).executeUpdate();
    }

    /**
     * Where it is wanted to be on, it also begins anew with a receiver that was silent, or gone. What another address still
     * answers counts no more.
     */
    void change(EndpointId id, EndpointWish wanted) {
        entities.createNativeQuery("""
                update webhook_endpoint set url = ?2, description = ?3, events = ?4, clearance = ?5, enabled = ?6,
                  gone_at = case when ?6 then null else gone_at end, silences = 0, quiet_until = null,
                  taken_at = case when url = ?2 then taken_at end, taken_until = case when url = ?2 then taken_until end
                where id = ?1""").setParameter(1, id.value()).setParameter(2, wanted.url())
                .setParameter(3, wanted.description()).setParameter(4, joined(wanted))
                .setParameter(5, wanted.clearance().ordinal()).setParameter(6, wanted.enabled()).executeUpdate();
    }

    /** The secret of now signs too until then; one from before that, no longer. */
    void rotate(EndpointId id, SigningSecret fresh, Instant bothUntil) {
        entities.createNativeQuery("""
                update webhook_endpoint set old_secret = secret, old_secret_until = ?3, secret = ?2
                where id = ?1""").setParameter(1, id.value()).setParameter(2, fresh.written())
                .setParameter(3, Timestamp.from(bothUntil)).executeUpdate();
    }

    void delete(EndpointId id) {
        entities.createNativeQuery("delete from webhook_endpoint where id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    void note(EndpointId id, EndpointEvent event) {
        entities.createNativeQuery("""
                insert into webhook_event (id, endpoint_id, what, by_id, url, at) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, id.value()).setParameter(3, event.what().name())
                .setParameter(4, event.by().map(ColleagueId::value).orElse(null)).setParameter(5, event.url())
                .setParameter(6, Timestamp.from(event.at())).executeUpdate();
    }

    /** The oldest first. */
    List<EndpointEvent> story(EndpointId id) {
        List<?> found = entities.createNativeQuery("""
                select what, by_id, url, at from webhook_event where endpoint_id = ?1 order by at, id""")
                .setParameter(1, id.value()).getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new EndpointEvent(
                EndpointDeed.valueOf((String) row[0]), Sql.maybeUuid(row[1]).map(ColleagueId::new), (String) row[2],
                Sql.instant(row[3]))).toList();
    }

    private static String joined(EndpointWish wanted) {
        return String.join(" ", EventType.words(wanted.events()));
    }

    private static Endpoint endpoint(Object[] row) {
        return new Endpoint(new EndpointId(Sql.uuid(row[0])), URI.create((String) row[1]), (String) row[2],
                EventType.stored((String) row[3]), Classification.values()[(int) Sql.number(row[4])], (Boolean) row[5],
                Sql.maybeInstant(row[6]), Sql.instant(row[7]), Sql.maybeInstant(row[8]));
    }
}
