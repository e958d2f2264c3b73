package org.cadre.mandates;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.governance.Message;
import org.cadre.people.ColleagueId;
import org.cadre.people.Role;

/** The requests for roles, and which roles conflict. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Mandates {
    private static final String COLUMNS = """
            select id, person_id, role, requester_id, requested_at, reason, cast(exception_until as text), state, decider_id
            from mandate\s""";

    @Inject
    private EntityManager entities;

    protected Mandates() {}

    void add(Mandate one) {
        entities.createNativeQuery("""
                insert into mandate (id, person_id, role, requester_id, requested_at, reason, exception_until, state)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as date), ?8)""").setParameter(1, one.id().value())
                .setParameter(2, one.person().value()).setParameter(3, one.role().name())
                .setParameter(4, one.requester().value()).setParameter(5, Timestamp.from(one.requestedAt()))
                .setParameter(6, one.reason())
                .setParameter(7, one.exceptionUntil().map(Date::valueOf).orElse(null))
                .setParameter(8, one.state().name()).executeUpdate();
    }

    void become(MandateId id, MandateState state, ColleagueId decider, Instant at) {
        entities.createNativeQuery("update mandate set state = ?2, decider_id = ?3, decided_at = ?4 where id = ?1")
                .setParameter(1, id.value()).setParameter(2, state.name()).setParameter(3, decider.value())
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    /** Locked, so that of two who decide one comes second. */
    Optional<Mandate> toDecide(MandateId id) {
        return mandates(entities.createNativeQuery(COLUMNS + "where id = ?1 for update").setParameter(1, id.value())
                .getResultList()).stream().findFirst();
    }

    /** Those that wait, oldest first. */
    List<Mandate> waiting() {
        return mandates(entities.createNativeQuery(COLUMNS + "where state = 'REQUESTED' order by requested_at, id")
                .getResultList());
    }

    /** Exceptions in force whose last day is before. */
    List<Mandate> over(LocalDate today, int most) {
        return mandates(entities.createNativeQuery(COLUMNS + """
                where state = 'GRANTED' and exception_until < cast(?1 as date)
                order by exception_until, id limit ?2 for update skip locked""")
                .setParameter(1, Date.valueOf(today)).setParameter(2, most).getResultList());
    }

    /** The same, to be looked at. */
    List<Mandate> overdue(LocalDate today) {
        return mandates(entities.createNativeQuery(COLUMNS + """
                where state = 'GRANTED' and exception_until < cast(?1 as date) order by exception_until, id""")
                .setParameter(1, Date.valueOf(today)).getResultList());
    }

    void end(MandateId id) {
        entities.createNativeQuery("update mandate set state = 'ENDED' where id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    List<Conflict> conflicts() {
        List<?> found = entities
                .createNativeQuery("select first, second, reason from role_conflict order by first, second")
                .getResultList();
        return found.stream().map(Object[].class::cast).map(row -> new Conflict(Role.valueOf((String) row[0]),
                Role.valueOf((String) row[1]), Message.of((String) row[2]))).toList();
    }

    /** Whether nobody else who is here has the role. Waits for whoever else asks the same. */
    boolean last(ColleagueId person, Role role) {
        lock();
        return (Boolean) entities.createNativeQuery("""
                select exists (select 1 from colleague where id = ?1 and left_at is null) and not exists (
                  select 1 from account_role r join colleague c on c.id = r.colleague_id
                  where r.role = ?2 and r.colleague_id <> ?1 and c.left_at is null)""")
                .setParameter(1, person.value()).setParameter(2, role.name()).getSingleResult();
    }

    /** Whether nobody but this one administrates, nor ever was made to. Waits for whoever else asks the same. */
    boolean alone(ColleagueId admin) {
        lock();
        return (Boolean) entities.createNativeQuery("""
                select not exists (select 1 from mandate where role = 'ADMIN' and state = 'GRANTED')
                  and not exists (select 1 from account_role r join colleague c on c.id = r.colleague_id
                                  where r.role = 'ADMIN' and r.colleague_id <> ?1 and c.left_at is null)""")
                .setParameter(1, admin.value()).getSingleResult();
    }

    /** Roles that were changed in this transaction count from here on. */
    private void lock() {
        entities.flush();
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('cadre.mandates'))").getSingleResult();
    }

    private static List<Mandate> mandates(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Mandate(new MandateId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])),
                        Role.valueOf((String) row[2]), new ColleagueId(Sql.uuid(row[3])), Sql.instant(row[4]),
                        (String) row[5], Optional.ofNullable((String) row[6]).map(LocalDate::parse),
                        MandateState.valueOf((String) row[7]),
                        Optional.ofNullable(row[8]).map(Sql::uuid).map(ColleagueId::new)))
                .toList();
    }
}
