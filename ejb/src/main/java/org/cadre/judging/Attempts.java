package org.cadre.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;

/** The quizzes that workers have taken, for workers who are held. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Attempts {
    @Inject
    private EntityManager entities;

    protected Attempts() {}

    /** A question, by its item's number. */
    record Asked(int seq, Optional<JsonObject> answer, boolean right) {}

    Optional<Attempt> last(Worker worker) {
        return Sql.rows(of(worker, """
                select attempt, passed from batch_quiz where batch_id = ?1 and worker_id = ?2
                order by attempt desc limit 1""")).stream()
                .map(row -> new Attempt((int) Sql.number(row[0]), Optional.ofNullable((Boolean) row[1]))).findFirst();
    }

    List<Asked> questions(Worker worker, int attempt) {
        return Sql.rows(of(worker, """
                select seq, cast(answer as text), coalesce(was_right, false) from batch_quiz_question
                where batch_id = ?1 and worker_id = ?2 and attempt = ?3
                order by md5(cast(seq as text) || cast(worker_id as text))""").setParameter(3, attempt)).stream()
                .map(row -> new Asked((int) Sql.number(row[0]),
                        Optional.ofNullable((String) row[1]).map(Decider::object), (Boolean) row[2]))
                .toList();
    }

    /** Items with an expected answer, first those that the worker was not asked, then from that number on. */
    List<Integer> golden(Worker worker, int from, int limit) {
        return Sql.column(of(worker, """
                select i.seq from batch_item i where i.batch_id = ?1 and i.gold is not null
                order by (select count(*) from batch_quiz_question q where q.batch_id = ?1 and q.worker_id = ?2
                          and q.seq = i.seq), i.seq < ?3, i.seq limit ?4""").setParameter(3, from)
                .setParameter(4, limit)).stream().map(seq -> (int) Sql.number(seq)).toList();
    }

    void begin(Worker worker, int attempt, List<Integer> seqs, Instant now) {
        of(worker, "insert into batch_quiz (batch_id, worker_id, attempt, begun_at) values (?1, ?2, ?3, ?4)")
                .setParameter(3, attempt).setParameter(4, Timestamp.from(now)).executeUpdate();
        of(worker, """
                insert into batch_quiz_question (batch_id, worker_id, attempt, seq)
                select ?1, ?2, ?3, unnest(cast(?4 as int[]))""").setParameter(3, attempt)
                .setParameter(4, seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
    }

    void answer(Worker worker, int attempt, int seq, JsonObject answer, boolean right) {
        of(worker, """
                update batch_quiz_question set answer = cast(?5 as jsonb), was_right = ?6
                where batch_id = ?1 and worker_id = ?2 and attempt = ?3 and seq = ?4""").setParameter(3, attempt)
                .setParameter(4, seq).setParameter(5, answer.toString()).setParameter(6, right).executeUpdate();
    }

    void end(Worker worker, int attempt, boolean passed, Instant now) {
        of(worker, """
                update batch_quiz set passed = ?4, ended_at = ?5
                where batch_id = ?1 and worker_id = ?2 and attempt = ?3""").setParameter(3, attempt)
                .setParameter(4, passed).setParameter(5, Timestamp.from(now)).executeUpdate();
    }

    private Query of(Worker worker, String sql) {
        return entities.createNativeQuery(sql).setParameter(1, worker.batch().value()).setParameter(2,
                worker.id().value());
    }
}
