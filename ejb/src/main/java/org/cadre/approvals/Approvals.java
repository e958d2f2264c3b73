package org.cadre.approvals;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.governance.Phrase;
import org.cadre.governance.RuleId;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** The approvals, what was said about them, and who stands in for whom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Approvals {
    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String COLUMNS = """
            select number, ask_id, rule, version, cast(reason as text), role, approver_id, not_by, since, due_at, level,
              state, decider_id from approval\s""";

    @Inject
    private EntityManager entities;

    protected Approvals() {}

    Optional<Approval> find(long number) {
        return all("where number = ?1 for update", number).stream().findFirst();
    }

    /** In the order in which they came up, those that are void left out. */
    List<Approval> of(AskId ask) {
        return all("where ask_id = ?1 and state <> 'VOID' order by number", ask.value());
    }

    List<Approval> waiting(AskId ask) {
        return of(ask).stream().filter(one -> one.state() == Approval.State.WAITING).toList();
    }

    /** The rules whose approval is given. */
    Set<String> given(AskId ask) {
        return of(ask).stream().filter(one -> one.state() == Approval.State.GIVEN).map(one -> one.rule().name())
                .collect(Collectors.toSet());
    }

    void ask(Approval one) {
        entities.createNativeQuery(
                """
                        update approval set role = ?2, approver_id = cast(?3 as uuid), due_at = cast(?4 as timestamptz), level = ?5
                        where number = ?1""")
                .setParameter(1, one.number()).setParameter(2, one.role())
                .setParameter(3, one.approver().map(ColleagueId::toString).orElse(null))
                .setParameter(4, one.due().map(Instant::toString).orElse(null))
                .setParameter(5, one.level().ordinal()).executeUpdate();
    }

    void decide(Approval one, Approval.State state, ColleagueId by, Instant at) {
        entities.createNativeQuery("""
                update approval set state = ?2, decider_id = ?3, decided_at = ?4, due_at = null where number = ?1""")
                .setParameter(1, one.number()).setParameter(2, state.name()).setParameter(3, by.value())
                .setParameter(4, Timestamp.from(at)).executeUpdate();
    }

    /** Nobody is called on while its asker has it. */
    void rest(AskId ask) {
        entities.createNativeQuery("update approval set due_at = null where ask_id = ?1").setParameter(1, ask.value())
                .executeUpdate();
    }

    /** What was said is not of the words that it has now. */
    void begin(AskId ask) {
        entities.createNativeQuery("update approval set state = 'VOID', due_at = null where ask_id = ?1")
                .setParameter(1, ask.value()).executeUpdate();
    }

    /** Puts what was refused before GOVERNANCE once more, but not before who refused it. */
    void appeal(AskId ask, Instant at) {
        entities.createNativeQuery("""
                insert into approval (ask_id, rule, version, reason, role, not_by, since, state)
                select ask_id, rule, version, reason, 'GOVERNANCE', decider_id, ?2, 'WAITING' from approval
                where ask_id = ?1 and state = 'REFUSED'""").setParameter(1, ask.value())
                .setParameter(2, Timestamp.from(at)).executeUpdate();
    }

    void say(AskId ask, Instant at, Optional<ColleagueId> actor, String deed, String words) {
        entities.createNativeQuery(
                """
                        insert into approval_word (ask_id, at, actor_id, deed, words) values (?1, ?2, cast(?3 as uuid), ?4, ?5)""")
                .setParameter(1, ask.value()).setParameter(2, Timestamp.from(at))
                .setParameter(3, actor.map(ColleagueId::toString).orElse(null)).setParameter(4, deed)
                .setParameter(5, words).executeUpdate();
    }

    List<Word> words(AskId ask) {
        return Sql.rows(entities.createNativeQuery("""
                select at, actor_id, deed, words from approval_word where ask_id = ?1 order by number""")
                .setParameter(1, ask.value())).stream()
                .map(row -> new Word(Sql.instant(row[0]), person(row[1]), (String) row[2], (String) row[3])).toList();
    }

    /** Who has the role and is here. */
    Set<ColleagueId> holders(Set<String> roles) {
        return Sql.column(entities.createNativeQuery("""
                select distinct r.colleague_id from account_role r join colleague c on c.id = r.colleague_id
                where r.role = any(string_to_array(?1, ',')) and c.left_at is null""")
                .setParameter(1, String.join(",", roles))).stream().map(Sql::uuid).map(ColleagueId::new)
                .collect(Collectors.toSet());
    }

    void name(ColleagueId person, Deputy deputy) {
        entities.createNativeQuery("""
                insert into approval_deputy (person_id, deputy_id, until_day) values (?1, ?2, cast(?3 as date))
                on conflict (person_id) do update set deputy_id = excluded.deputy_id, until_day = excluded.until_day""")
                .setParameter(1, person.value()).setParameter(2, deputy.who().value())
                .setParameter(3, Date.valueOf(deputy.until())).executeUpdate();
    }

    void forgetDeputy(ColleagueId person) {
        entities.createNativeQuery("delete from approval_deputy where person_id = ?1").setParameter(1, person.value())
                .executeUpdate();
    }

    Optional<Deputy> deputy(ColleagueId person, LocalDate today) {
        return Sql.rows(entities.createNativeQuery("""
                select deputy_id, cast(until_day as text) from approval_deputy
                where person_id = ?1 and until_day >= cast(?2 as date)""").setParameter(1, person.value())
                .setParameter(2, Date.valueOf(today))).stream()
                .map(row -> new Deputy(new ColleagueId(Sql.uuid(row[0])), LocalDate.parse((String) row[1])))
                .findFirst();
    }

    private List<Approval> all(String where, Object parameter) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + where).setParameter(1, parameter)).stream()
                .map(Approvals::approval).toList();
    }

    private static Approval approval(Object[] row) {
        return new Approval(Sql.number(row[0]), new AskId(Sql.uuid(row[1])),
                new RuleId((String) row[2], (int) Sql.number(row[3])), new Phrase(texts((String) row[4]), Map.of()),
                (String) row[5], person(row[6]), person(row[7]), Sql.instant(row[8]), Sql.maybeInstant(row[9]),
                Approval.Level.values()[(int) Sql.number(row[10])], Approval.State.valueOf((String) row[11]),
                person(row[12]));
    }

    @SuppressWarnings("unchecked") // as it was written
    private static Map<String, String> texts(String json) {
        return JSON.fromJson(json, HashMap.class);
    }

    private static Optional<ColleagueId> person(@Nullable Object column) {
        return Sql.maybeUuid(column).map(ColleagueId::new);
    }
}
