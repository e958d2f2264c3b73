package org.cadre.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
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
    Optional<RoutingPlan> lock(AskId ask, Instant now) {
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

    void add(Collection<PlanCandidate> candidates) {
        candidates.forEach(entities::persist);
    }

    /** In the order in which they were found, the last resort at the end. */
    List<PlanCandidate> candidates(RoutingPlan plan) {
        return entities.createQuery("select c from PlanCandidate c where c.plan = :plan order by c.position",
                PlanCandidate.class).setParameter("plan", plan.id()).getResultList();
    }

    Optional<PlanCandidate> candidate(AskId ask, ColleagueId colleague) {
        return entities.createQuery("""
                select c from PlanCandidate c, RoutingPlan p
                where p.ask = :ask and c.plan = p.id and c.colleague = :colleague""", PlanCandidate.class)
                .setParameter("ask", ask.value()).setParameter("colleague", colleague.value()).getResultStream()
                .findFirst();
    }

    /** Tells every copy that the routing of an ask is other than before. */
    void changed(AskId ask) {
        changes.note(KIND, ask.value());
    }
}
