package org.cadre.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** Who is there to learn, in the order in which they came. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Learners {
    @Inject
    private EntityManager entities;

    protected Learners() {}

    List<ColleagueId> of(AskId task) {
        return Sql.column(entities.createNativeQuery(
                "select colleague_id from task_learner where ask_id = ?1 order by joined_at, colleague_id")
                .setParameter(1, task.value())).stream().map(Sql::uuid).map(ColleagueId::new).toList();
    }

    void add(AskId task, ColleagueId learner, Instant at) {
        entities.createNativeQuery(
                """
                        insert into task_learner (ask_id, colleague_id, joined_at) values (?1, ?2, ?3) on conflict do nothing""")
                .setParameter(1, task.value()).setParameter(2, learner.value()).setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    void remove(AskId task, ColleagueId learner) {
        entities.createNativeQuery("delete from task_learner where ask_id = ?1 and colleague_id = ?2")
                .setParameter(1, task.value()).setParameter(2, learner.value()).executeUpdate();
    }
}
