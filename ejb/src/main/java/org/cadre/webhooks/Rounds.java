package org.cadre.webhooks;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.asks.Asks;
import org.cadre.database.Sql;
import org.cadre.governance.Classification;
import org.cadre.webhooks.Outcome.Answered;
import org.cadre.webhooks.Outcome.Silent;
import org.jspecify.annotations.Nullable;

/** Whose turn it is, and what came of it. Claims are released by time of the database, as the outbox's are. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Rounds {
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    @Inject
    private EntityManager entities;
    @Inject
    private Asks asks;
    @Inject
    private Endpoints endpoints;
    @Inject
    private WebhookSettings settings;
    @Inject
    private Clock clock;

    protected Rounds() {}

    private record Taken(EndpointId id, URI url, Classification clearance, List<SigningSecret> secrets, int silences) {}

    private record Due(DeliveryId id, Optional<AskId> ask, String body, int failures) {}

    /** The oldest due delivery of the endpoint whose turn was longest ago; nobody else gets that endpoint before {@link #settle}. */
    Optional<Turn> take() {
        var now = clock.instant();
        return endpoint(now).flatMap(endpoint -> {
            for (var due = due(endpoint, now); due.isPresent(); due = due(endpoint, now)) {
                var one = due.get();
                if (mayBeTold(endpoint, one)) {
                    return Optional.of(new Turn(endpoint.id(), endpoint.url(), endpoint.secrets(), one.id(),
                            one.body(), claim(endpoint), one.failures(), endpoint.silences()));
                }
                withhold(one);
            }
            return Optional.empty();
        });
    }

    /** Does nothing where the endpoint was taken by another meanwhile, or goes elsewhere: the delivery is due there still. */
    void settle(Turn turn, Outcome outcome) {
        if (!holds(turn))
            return;
        var now = clock.instant();
        switch (outcome) {
            case Answered ok when ok.status() / 100 == 2 -> {
                over(turn, DeliveryState.DELIVERED, ok, now);
                release(turn, 0, Optional.empty());
            }
            case Answered gone when gone.status() == GONE -> {
                over(turn, DeliveryState.FAILED, gone, now);
                release(turn, 0, Optional.empty());
                switchOff(turn, now);
            }
            case Answered refused -> {
                var wait = refused.retryAfter()
                        .filter(_ -> refused.status() == TOO_MANY || refused.status() == UNAVAILABLE)
                        .flatMap(header -> Schedule.retryAfter(header, now));
                again(turn, refused, wait, now);
                release(turn, 0, wait);
            }
            case Silent silent -> {
                int silences = turn.silences() + 1;
                again(turn, silent, Optional.empty(), now);
                release(turn, silences, Optional.of(now.plus(Schedule.quiet(silences))));
            }
        }
    }

    private Optional<Taken> endpoint(Instant now) {
        List<?> found = entities.createNativeQuery("""
                select id, url, clearance, secret, case when old_secret_until > ?1 then old_secret end, silences
                from webhook_endpoint e
                where enabled and (quiet_until is null or quiet_until <= ?1)
                  and (taken_until is null or taken_until < clock_timestamp())
                  and exists (select 1 from webhook_delivery d
                              where d.endpoint_id = e.id and d.state = 'WAITING' and d.due_at <= ?1)
                order by taken_at nulls first, id limit 1 for update skip locked""")
                .setParameter(1, Timestamp.from(now)).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Taken(new EndpointId(Sql.uuid(row[0])), URI.create((String) row[1]),
                        Classification.values()[(int) Sql.number(row[2])], secrets((String) row[3], (String) row[4]),
                        (int) Sql.number(row[5])))
                .findFirst();
    }

    private static List<SigningSecret> secrets(String current, @Nullable String old) {
        var secrets = new ArrayList<SigningSecret>();
        secrets.add(SigningSecret.of(current));
        if (old != null)
            secrets.add(SigningSecret.of(old));
        return secrets;
    }

    private Optional<Due> due(Taken endpoint, Instant now) {
        List<?> found = entities.createNativeQuery("""
                select id, ask_id, body, failures from webhook_delivery
                where endpoint_id = ?1 and state = 'WAITING' and due_at <= ?2 order by due_at, id limit 1""")
                .setParameter(1, endpoint.id().value()).setParameter(2, Timestamp.from(now)).getResultList();
        return found.stream().map(Object[].class::cast)
                .map(row -> new Due(new DeliveryId(Sql.uuid(row[0])), Sql.maybeUuid(row[1]).map(AskId::new),
                        (String) row[2], (int) Sql.number(row[3])))
                .findFirst();
    }

    /** The ask may have become another since the event was written. */
    private boolean mayBeTold(Taken endpoint, Due due) {
        return due.ask().isEmpty()
                || due.ask().flatMap(asks::find).filter(ask -> mayBeTold(endpoint.clearance(), ask)).isPresent();
    }

    /** What is behind a wall or labelled is told to nobody: an endpoint is a member of no wall, and under no law. */
    static boolean mayBeTold(Classification clearance, Ask ask) {
        return ask.wall().isEmpty() && ask.labels().isEmpty() && clearance.covers(ask.classification());
    }

    private void withhold(Due due) {
        entities.createNativeQuery("update webhook_delivery set state = 'WITHHELD' where id = ?1")
                .setParameter(1, due.id().value()).executeUpdate();
    }

    /** @return since when */
    private Instant claim(Taken endpoint) {
        return Sql.instant(entities.createNativeQuery("""
                update webhook_endpoint set taken_at = clock_timestamp(),
                  taken_until = clock_timestamp() + make_interval(secs => ?2)
                where id = ?1 returning taken_at""").setParameter(1, endpoint.id().value())
                .setParameter(2, Math.toIntExact(settings.claim().toSeconds())).getSingleResult());
    }

    private boolean holds(Turn turn) {
        return !entities.createNativeQuery("select 1 from webhook_endpoint where id = ?1 and taken_at = ?2 for update")
                .setParameter(1, turn.endpoint().value()).setParameter(2, Timestamp.from(turn.takenAt()))
                .getResultList().isEmpty();
    }

    private void release(Turn turn, int silences, Optional<Instant> quietUntil) {
        entities.createNativeQuery("""
                update webhook_endpoint set taken_until = null, silences = ?2, quiet_until = ?3 where id = ?1""")
                .setParameter(1, turn.endpoint().value()).setParameter(2, silences)
                .setParameter(3, quietUntil.map(Timestamp::from).orElse(null)).executeUpdate();
    }

    private void again(Turn turn, Outcome outcome, Optional<Instant> notBefore, Instant now) {
        var next = Schedule.next(turn.failures() + 1, now, ThreadLocalRandom.current());
        if (next.isEmpty())
            over(turn, DeliveryState.FAILED, outcome, now);
        else
            tried(turn, DeliveryState.WAITING, outcome, now,
                    notBefore.filter(wanted -> wanted.isAfter(next.get())).orElse(next.get()));
    }

    private void over(Turn turn, DeliveryState state, Outcome outcome, Instant now) {
        tried(turn, state, outcome, now, now);
    }

    private void tried(Turn turn, DeliveryState state, Outcome outcome, Instant now, Instant due) {
        entities.createNativeQuery("""
                update webhook_delivery set state = ?2, due_at = ?3, attempts = attempts + 1, failures = failures + 1,
                  status = ?4, error = ?5, tried_at = ?6, took_millis = ?7
                where id = ?1""").setParameter(1, turn.delivery().value()).setParameter(2, state.name())
                .setParameter(3, Timestamp.from(due))
                .setParameter(4, outcome instanceof Answered answered ? answered.status() : null)
                .setParameter(5, outcome instanceof Silent silent ? silent.obstacle().name() : null)
                .setParameter(6, Timestamp.from(now)).setParameter(7, outcome.took().toMillis()).executeUpdate();
    }

    private void switchOff(Turn turn, Instant now) {
        entities.createNativeQuery("update webhook_endpoint set enabled = false, gone_at = ?2 where id = ?1")
                .setParameter(1, turn.endpoint().value()).setParameter(2, Timestamp.from(now)).executeUpdate();
        endpoints.note(turn.endpoint(),
                new EndpointEvent(EndpointDeed.GONE, Optional.empty(), turn.url().toString(), now));
    }
}
