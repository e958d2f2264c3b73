package org.cadre.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** The deliveries. Whoever may see the task may see them, but for what is held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Deliveries {
    private static final String COLUMNS = """
            select id, ask_id, author_id, number, state, made_at, minutes, stack, done, judged_at, judge_id, reason, held,
              scored
            from delivery\s""";

    @Inject
    private EntityManager entities;

    protected Deliveries() {}

    /** Oldest first within each task. */
    List<Delivery> of(Collection<AskId> tasks) {
        return all("where ask_id = any(cast(?1 as uuid[])) order by ask_id, number",
                Sql.array(tasks.stream().map(AskId::value).toList()));
    }

    Optional<Delivery> find(AnswerId id) {
        return all("where id = ?1", id.value()).stream().findFirst();
    }

    /** Those that wait for somebody of governance, the longest wait first. */
    List<Delivery> held() {
        return all("where state = ?1 order by made_at, id limit 200", DeliveryState.HELD.name());
    }

    /** What its author has sent under that key before. */
    Optional<Delivery> sent(AskId task, ColleagueId author, String key) {
        return key.isEmpty()
                ? Optional.empty()
                : read(entities.createNativeQuery(COLUMNS + "where ask_id = ?1 and author_id = ?2 and sent_as = ?3")
                        .setParameter(1, task.value()).setParameter(2, author.value()).setParameter(3, key)).stream()
                        .findFirst();
    }

    void add(Delivery made, NewDelivery wanted) {
        entities.createNativeQuery("""
                insert into delivery (id, ask_id, author_id, number, state, made_at, minutes, stack, done, terms_at,
                  sent_as, held, scored)
                values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as int), ?8, ?9, cast(?10 as timestamptz), cast(?11 as text),
                  cast(?12 as text), cast(?13 as text))""").setParameter(1, made.id().value())
                .setParameter(2, made.task().value())
                .setParameter(3, made.author().value()).setParameter(4, made.number())
                .setParameter(5, made.state().name()).setParameter(6, Timestamp.from(made.at()))
                .setParameter(7, made.minutes().map(Object::toString).orElse(null))
                .setParameter(8, String.join("\n", made.stack()))
                .setParameter(9, made.done().stream().sorted().map(Object::toString).collect(Collectors.joining(",")))
                .setParameter(10, wanted.termsAccepted() ? made.at().toString() : null)
                .setParameter(11, wanted.key().isEmpty() ? null : wanted.key())
                .setParameter(12, made.held().orElse(null))
                .setParameter(13, made.scored().map(Scored::name).orElse(null)).executeUpdate();
    }

    /** What is not held any more has its text among the answers, or nowhere. */
    void judged(Delivery made, DeliveryState state, ColleagueId judge, String reason, Instant at) {
        entities.createNativeQuery(
                """
                        update delivery set state = ?2, judge_id = ?3, judged_at = ?4, reason = ?5, held = null where id = ?1""")
                .setParameter(1, made.id().value()).setParameter(2, state.name()).setParameter(3, judge.value())
                .setParameter(4, Timestamp.from(at)).setParameter(5, reason).executeUpdate();
    }

    /** What reviewers say; where it failed, it goes back for that reason. */
    void scored(AnswerId delivery, Scored scored, DeliveryState state, String reason, Instant at) {
        entities.createNativeQuery("""
                update delivery set scored = ?2, state = ?3, reason = ?4, judge_id = null,
                  judged_at = case when ?3 = 'MADE' then null else cast(?5 as timestamptz) end where id = ?1""")
                .setParameter(1, delivery.value()).setParameter(2, scored.name()).setParameter(3, state.name())
                .setParameter(4, reason).setParameter(5, at.toString()).executeUpdate();
    }

    private List<Delivery> all(String where, Object parameter) {
        return read(entities.createNativeQuery(COLUMNS + where).setParameter(1, parameter));
    }

    private static List<Delivery> read(Query query) {
        return Sql.rows(query).stream()
                .map(row -> new Delivery(new AnswerId(Sql.uuid(row[0])), new AskId(Sql.uuid(row[1])),
                        new ColleagueId(Sql.uuid(row[2])), (int) Sql.number(row[3]),
                        DeliveryState.valueOf((String) row[4]), Sql.instant(row[5]),
                        Optional.ofNullable(row[6]).map(spent -> (int) Sql.number(spent)),
                        parts((String) row[7], "\n"), numbers((String) row[8]), Sql.maybeInstant(row[9]),
                        Sql.maybeUuid(row[10]).map(ColleagueId::new), (String) row[11],
                        Optional.ofNullable((String) row[12]),
                        Optional.ofNullable((String) row[13]).map(Scored::valueOf)))
                .toList();
    }

    private static List<String> parts(String joined, String by) {
        return Arrays.stream(joined.split(by)).filter(part -> !part.isEmpty()).toList();
    }

    private static Set<Integer> numbers(String joined) {
        return parts(joined, ",").stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
