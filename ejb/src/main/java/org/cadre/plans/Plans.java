package org.cadre.plans;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.capacity.Standing;
import org.cadre.database.Sql;
import org.cadre.invitations.InvitationState;
import org.cadre.matching.Reason;
import org.cadre.outbox.ChangeLog;
import org.cadre.people.ColleagueId;

/** The routing plans and their candidates. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Plans {
    /** The kind under which the routing of an ask stands in the change log, by the ask's id. */
    public static final String KIND = "routing";

    @Inject
    private EntityManager entities;
    @Inject
    private ChangeLog changes;

    protected Plans() {}

    /** The plan of an ask, made if it is missing and locked until the commit; empty where there is no such ask. */
    public Optional<RoutingPlan> lock(AskId ask, Instant now) {
        entities.createNativeQuery("""
                insert into routing_plan (id, ask_id, state, wave, changed_at, version)
                select ?1, id, 'PENDING', 0, ?2, 1 from ask where id = ?3 on conflict (ask_id) do nothing""")
                .setParameter(1, UUID.randomUUID()).setParameter(2, Timestamp.from(now)).setParameter(3, ask.value())
                .executeUpdate();
        return entities.createQuery("select p from RoutingPlan p where p.ask = :ask", RoutingPlan.class)
                .setParameter("ask", ask.value()).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .findFirst();
    }

    Optional<RoutingPlan> find(AskId ask) {
        return entities.createQuery("select p from RoutingPlan p where p.ask = :ask", RoutingPlan.class)
                .setParameter("ask", ask.value()).getResultStream().findFirst();
    }

    /** Drops those who were considered for an earlier wish and never asked. */
    public void forgetUnasked(RoutingPlan plan) {
        entities.flush();
        entities.createNativeQuery("""
                delete from plan_candidate c where c.plan_id = ?1 and not exists (
                  select 1 from invitation i where i.ask_id = ?2 and i.invitee_id = c.colleague_id)""")
                .setParameter(1, plan.id()).setParameter(2, plan.ask().value()).executeUpdate();
    }

    public void add(Collection<PlanCandidate> candidates) {
        candidates.forEach(entities::persist);
    }

    /** Keeps how loaded candidates were when they were looked at for a wave, in one statement. */
    public void weighed(RoutingPlan plan, Map<ColleagueId, Standing> standings) {
        if (standings.isEmpty())
            return;
        var all = List.copyOf(standings.entrySet());
        entities.createNativeQuery("""
                update plan_candidate c set load = w.load
                from unnest(cast(?2 as uuid[]), cast(?3 as double precision[])) as w (colleague, load)
                where c.plan_id = ?1 and c.colleague_id = w.colleague""").setParameter(1, plan.id())
                .setParameter(2, Sql.array(all.stream().map(one -> one.getKey().value()).toList()))
                .setParameter(3, all.stream().map(one -> Double.toString(one.getValue().capacity().load()))
                        .collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    /** How far these asks have come; those without a plan are left out. */
    public Map<AskId, RoutingProgress> progress(Collection<AskId> asks) {
        if (asks.isEmpty())
            return Map.of();
        return entities.createQuery("""
                select p.ask, p.state, i.state, count(i.id), count(i.acceptedAt)
                from RoutingPlan p left join Invitation i on i.ask = p.ask
                where p.ask in :asks group by p.ask, p.state, i.state""", Object[].class)
                .setParameter("asks", asks.stream().map(AskId::value).toList()).getResultStream()
                .collect(Collectors.toMap(row -> new AskId((UUID) row[0]), Plans::progress, RoutingProgress::and));
    }

    /** Of the invitations in one state, or of none. */
    private static RoutingProgress progress(Object[] row) {
        boolean helps = row[2] instanceof InvitationState state && !InvitationState.GIVEN_UP.contains(state);
        return new RoutingProgress((RoutingState) row[1], ((Number) row[3]).intValue(),
                helps ? ((Number) row[4]).intValue() : 0);
    }

    /** Why the colleague stands in the plans of these asks. */
    public Map<AskId, List<Reason>> reasons(Collection<AskId> asks, ColleagueId colleague) {
        if (asks.isEmpty())
            return Map.of();
        return entities.createQuery("""
                select p.ask, c from PlanCandidate c, RoutingPlan p
                where p.ask in :asks and c.plan = p.id and c.colleague = :colleague""", Object[].class)
                .setParameter("asks", asks.stream().map(AskId::value).toList())
                .setParameter("colleague", colleague.value()).getResultStream()
                .collect(Collectors.toMap(row -> new AskId((UUID) row[0]), row -> ((PlanCandidate) row[1]).reasons()));
    }

    /** Asks that wait for somebody to have time, and whose plan may invite this colleague; the longest wait first. */
    public List<AskId> waitingFor(ColleagueId colleague, int limit) {
        return entities.createQuery("""
                select p.ask from RoutingPlan p, PlanCandidate c
                where p.state = :waiting and c.plan = p.id and c.colleague = :colleague
                order by p.waitingSince, p.id""", UUID.class).setParameter("waiting", RoutingState.WAITING)
                .setParameter("colleague", colleague.value()).setMaxResults(limit).getResultStream().map(AskId::new)
                .toList();
    }

    /** In the order in which they were found, the last resort at the end. */
    public List<PlanCandidate> candidates(RoutingPlan plan) {
        return entities.createQuery("select c from PlanCandidate c where c.plan = :plan order by c.position",
                PlanCandidate.class).setParameter("plan", plan.id()).getResultList();
    }

    /** Tells every copy that the routing of an ask is other than before. */
    public void changed(AskId ask) {
        changes.note(KIND, ask.value());
    }
}
