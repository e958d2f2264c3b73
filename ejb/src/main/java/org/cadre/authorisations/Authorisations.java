package org.cadre.authorisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.people.ColleagueId;

/** The authorisations. What is read here of persons are facts for rules, and shown to nobody but the office and oneself. */
@ApplicationScoped
@Transactional
public class Authorisations {
    @Inject
    private EntityManager entities;

    protected Authorisations() {}

    /** Under which laws each of these is authorised on a day; who is under none is left out. */
    public Map<ColleagueId, Set<Regime>> valid(Collection<ColleagueId> people, LocalDate today) {
        if (people.isEmpty())
            return Map.of();
        var valid = new HashMap<ColleagueId, Set<Regime>>();
        entities.createQuery("""
                select a from Authorisation a
                where a.person in :people and a.state = :granted and a.validUntil >= :today""", Authorisation.class)
                .setParameter("people", people.stream().map(ColleagueId::value).toList())
                .setParameter("granted", AuthorisationState.GRANTED).setParameter("today", today).getResultStream()
                .forEach(one -> valid.computeIfAbsent(one.person(), _ -> EnumSet.noneOf(Regime.class))
                        .add(one.regime()));
        return valid;
    }

    void add(Authorisation one) {
        entities.persist(one);
    }

    /** Locked, so that of two who decide one comes second. */
    Optional<Authorisation> toDecide(AuthorisationId id) {
        return Optional.ofNullable(entities.find(Authorisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Authorisation> find(AuthorisationId id) {
        return Optional.ofNullable(entities.find(Authorisation.class, id.value()));
    }

    /** Those that end next first, what waits or is in force before what is over. */
    List<Authorisation> all(int limit) {
        return entities.createQuery("""
                select a from Authorisation a
                order by case when a.state = :requested or a.state = :granted then 0 else 1 end, a.validUntil, a.id""",
                Authorisation.class).setParameter("requested", AuthorisationState.REQUESTED)
                .setParameter("granted", AuthorisationState.GRANTED).setMaxResults(limit).getResultList();
    }

    List<Authorisation> of(ColleagueId person) {
        return entities.createQuery("select a from Authorisation a where a.person = :who order by a.validUntil, a.id",
                Authorisation.class).setParameter("who", person.value()).getResultList();
    }

    /** In force, and over within these days. */
    List<Authorisation> ending(LocalDate today, LocalDate last) {
        return entities.createQuery("""
                select a from Authorisation a where a.state = :granted and a.validUntil between :today and :last
                order by a.validUntil, a.id""", Authorisation.class)
                .setParameter("granted", AuthorisationState.GRANTED).setParameter("today", today)
                .setParameter("last", last).getResultList();
    }
}
