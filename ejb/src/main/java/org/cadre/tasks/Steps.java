package org.cadre.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.work.Works;

/** The steps of tasks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Steps {
    @Inject
    private EntityManager entities;

    protected Steps() {}

    /** In their order. */
    List<Step> of(AskId whole) {
        return Sql.rows(entities.createNativeQuery("""
                select number, title, body, must_have, cast(brief as text), needs, milestone, step_id, done, problem
                from task_step where ask_id = ?1 order by number""").setParameter(1, whole.value())).stream()
                .map(row -> new Step(whole, (int) Sql.number(row[0]),
                        new NewStep((String) row[1], (String) row[2], parts((String) row[3], "\n"),
                                Works.read((String) row[4]), numbers((String) row[5]), (String) row[6]),
                        Sql.maybeUuid(row[7]).map(AskId::new), (Boolean) row[8], (String) row[9]))
                .toList();
    }

    /** The task that this one is a step of; locked until the commit, so that its steps end one after the other. */
    Optional<AskId> wholeOf(AskId step) {
        return Sql.column(entities.createNativeQuery("""
                select a.id from ask a join task_step s on s.ask_id = a.id where s.step_id = ?1 for update of a""")
                .setParameter(1, step.value())).stream().map(Sql::uuid).map(AskId::new).findFirst();
    }

    void add(AskId whole, int number, NewStep wanted) {
        entities.createNativeQuery("""
                insert into task_step (ask_id, number, title, body, must_have, brief, needs, milestone)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, ?8)""").setParameter(1, whole.value())
                .setParameter(2, number).setParameter(3, wanted.title()).setParameter(4, wanted.text())
                .setParameter(5, String.join("\n", wanted.mustHave())).setParameter(6, Works.written(wanted.brief()))
                .setParameter(7,
                        wanted.needs().stream().sorted().map(Object::toString).collect(Collectors.joining(",")))
                .setParameter(8, wanted.milestone()).executeUpdate();
    }

    void filed(Step one, AskId as) {
        entities.createNativeQuery("update task_step set step_id = ?3, problem = '' where ask_id = ?1 and number = ?2")
                .setParameter(1, one.whole().value()).setParameter(2, one.number()).setParameter(3, as.value())
                .executeUpdate();
    }

    void refused(Step one, String problem) {
        entities.createNativeQuery("update task_step set problem = ?3 where ask_id = ?1 and number = ?2")
                .setParameter(1, one.whole().value()).setParameter(2, one.number()).setParameter(3, problem)
                .executeUpdate();
    }

    void done(AskId step) {
        entities.createNativeQuery("update task_step set done = true where step_id = ?1").setParameter(1, step.value())
                .executeUpdate();
    }

    private static List<String> parts(String joined, String by) {
        return Arrays.stream(joined.split(by)).filter(part -> !part.isEmpty()).toList();
    }

    private static Set<Integer> numbers(String joined) {
        return parts(joined, ",").stream().map(Integer::valueOf).collect(Collectors.toSet());
    }
}
