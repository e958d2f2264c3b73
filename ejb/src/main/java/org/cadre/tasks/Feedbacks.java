package org.cadre.tasks;

import java.sql.Timestamp;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** What those who worked together said of it. Nothing is counted from it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Feedbacks {
    @Inject
    private EntityManager entities;

    protected Feedbacks() {}

    Optional<Feedback> by(ColleagueId giver, AskId task) {
        return Sql.rows(entities.createNativeQuery("""
                select rating, words, given_at from task_feedback where ask_id = ?1 and giver_id = ?2""")
                .setParameter(1, task.value()).setParameter(2, giver.value())).stream()
                .map(row -> new Feedback((int) Sql.number(row[0]), (String) row[1], Sql.instant(row[2]))).findFirst();
    }

    /** @return whether it is the first of this giver's */
    boolean add(ColleagueId giver, AskId task, Feedback given) {
        return entities.createNativeQuery("""
                insert into task_feedback (ask_id, giver_id, rating, words, given_at) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""").setParameter(1, task.value()).setParameter(2, giver.value())
                .setParameter(3, given.rating()).setParameter(4, given.words())
                .setParameter(5, Timestamp.from(given.at())).executeUpdate() > 0;
    }
}
