package org.cadre.authorisations;

import java.sql.Date;
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

import org.cadre.database.Sql;
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

    /**
     * Says of those whose last day is over that they are.
     *
     * @return whose they were, one entry for each
     */
    List<ColleagueId> expire(LocalDate today, int most) {
        return Sql.column(entities.createNativeQuery("""
                update authorisation set state = 'EXPIRED', version = version + 1 where id in (
                  select id from authorisation where state = 'GRANTED' and valid_until < ?1
                  order by id limit ?2 for update)
                returning person_id""").setParameter(1, Date.valueOf(today)).setParameter(2, most)).stream()
                .map(person -> new ColleagueId(Sql.uuid(person))).toList();
    }

    /**
     * Notes of those that end that it is told: once for each of the days, and for none that were over when it was granted.
     *
     * @return what is to be told of
     */
    List<AuthorisationId> warn(LocalDate today, int most) {
        return Sql
                .column(entities
                        .createNativeQuery(
                                """
                                        update authorisation a set warned = d.days, version = version + 1 from (
                                          select id, case when valid_until = cast(?1 as date) then 0
                                            when valid_until <= cast(?1 as date) + 7 then 7 else ?2 end as days
                                          from authorisation where state = 'GRANTED' and valid_until between cast(?1 as date) and cast(?1 as date) + ?2) d
                                        where a.id in (select id from authorisation
                                            where state = 'GRANTED' and valid_until between cast(?1 as date) and cast(?1 as date) + ?2
                                            order by id limit ?3 for update)
                                          and d.id = a.id and (a.warned is null or a.warned > d.days)
                                          and cast(a.decided_at at time zone 'UTC' as date) <= a.valid_until - d.days
                                        returning a.id""")
                        .setParameter(1, Date.valueOf(today))
                        .setParameter(2, AuthorisationDesk.WARNED_DAYS).setParameter(3, most))
                .stream()
                .map(id -> new AuthorisationId(Sql.uuid(id))).toList();
    }

    void add(Authorisation one) {
        entities.persist(one);
    }

    /** Locked, so that of two who decide one comes second. */
    Optional<Authorisation> toDecide(AuthorisationId id) {
        return Optional.ofNullable(entities.find(Authorisation.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Authorisation> find(AuthorisationId id) {
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
