package org.cadre.rulemaking;

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
import org.cadre.people.ColleagueId;
import org.cadre.rulebook.BookText;
import org.cadre.rulebook.BookYaml;
import org.cadre.rulebook.Parameter;

/** Stops, exceptions and limits: what changes how rules count without touching them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RuleWaivers {
    @Inject
    private EntityManager entities;

    protected RuleWaivers() {}

    /** @return whether it was not stopped before */
    boolean stop(String rule, String reason, ColleagueId by, Instant at) {
        return entities.createNativeQuery("""
                insert into rule_stop (id, rule, stopped_by, stopped_at, reason) values (?1, ?2, ?3, ?4, ?5)
                on conflict (rule) where lifted_at is null do nothing""").setParameter(1, UUID.randomUUID())
                .setParameter(2, rule).setParameter(3, by.value()).setParameter(4, Timestamp.from(at))
                .setParameter(5, reason).executeUpdate() == 1;
    }

    /** @return whether it was stopped */
    boolean letGo(String rule, ColleagueId by, Instant at) {
        return entities.createNativeQuery("""
                update rule_stop set lifted_by = ?2, lifted_at = ?3 where rule = ?1 and lifted_at is null""")
                .setParameter(1, rule).setParameter(2, by.value()).setParameter(3, Timestamp.from(at))
                .executeUpdate() == 1;
    }

    /** Newest first. */
    List<RuleStop> stops() {
        List<?> rows = entities.createNativeQuery("""
                select id, rule, stopped_by, stopped_at, reason, lifted_by, lifted_at from rule_stop
                order by stopped_at desc limit 500""").getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new RuleStop(Sql.uuid(row[0]), (String) row[1], new ColleagueId(Sql.uuid(row[2])),
                        Sql.instant(row[3]), (String) row[4], Sql.maybeUuid(row[5]).map(ColleagueId::new),
                        Sql.maybeInstant(row[6])))
                .toList();
    }

    void add(RuleException wanted) {
        entities.createNativeQuery("""
                insert into rule_exception (id, rule, cases, reason, owner, asked_by, asked_at, starts_at, ends_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""").setParameter(1, wanted.id())
                .setParameter(2, wanted.rule()).setParameter(3, wanted.cases()).setParameter(4, wanted.reason())
                .setParameter(5, wanted.owner().value()).setParameter(6, wanted.askedBy().value())
                .setParameter(7, Timestamp.from(wanted.askedAt())).setParameter(8, Timestamp.from(wanted.starts()))
                .setParameter(9, Timestamp.from(wanted.ends())).executeUpdate();
    }

    void approve(UUID id, ColleagueId by, Instant at) {
        mark(id, "approved_by = ?2, approved_at = ?3", by, at);
    }

    void revoke(UUID id, ColleagueId by, Instant at) {
        mark(id, "revoked_by = ?2, revoked_at = ?3", by, at);
    }

    private void mark(UUID id, String what, ColleagueId by, Instant at) {
        entities.createNativeQuery("update rule_exception set " + what + " where id = ?1").setParameter(1, id)
                .setParameter(2, by.value()).setParameter(3, Timestamp.from(at)).executeUpdate();
    }

    Optional<RuleException> exception(UUID id) {
        return exceptions("where id = ?1", id).stream().findFirst();
    }

    /** Those that wait or count first, then the newest. */
    List<RuleException> exceptions() {
        return exceptions("order by revoked_at is not null, ends_at desc limit 500");
    }

    private List<RuleException> exceptions(String rest, Object... values) {
        var query = entities.createNativeQuery("""
                select id, rule, cases, reason, owner, asked_by, asked_at, starts_at, ends_at, approved_by, approved_at,
                  revoked_by, revoked_at from rule_exception\s""" + rest);
        for (int i = 0; i < values.length; i++)
            query.setParameter(i + 1, values[i]);
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new RuleException(Sql.uuid(row[0]), (String) row[1], (String) row[2], (String) row[3],
                        new ColleagueId(Sql.uuid(row[4])), new ColleagueId(Sql.uuid(row[5])), Sql.instant(row[6]),
                        Sql.instant(row[7]), Sql.instant(row[8]), Sql.maybeUuid(row[9]).map(ColleagueId::new),
                        Sql.maybeInstant(row[10]), Sql.maybeUuid(row[11]).map(ColleagueId::new),
                        Sql.maybeInstant(row[12])))
                .toList();
    }

    void set(Parameter limit, String reason, ColleagueId by, Instant at) {
        entities.createNativeQuery("""
                insert into rule_parameter (name, version, body, author, set_at, reason)
                select ?1, coalesce(max(version), 0) + 1, ?2, ?3, ?4, ?5 from rule_parameter where name = ?1""")
                .setParameter(1, limit.name()).setParameter(2, BookYaml.write(new BookText(List.of(), List.of(limit))))
                .setParameter(3, by.value()).setParameter(4, Timestamp.from(at)).setParameter(5, reason)
                .executeUpdate();
    }
}
