package org.cadre.judging;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.batches.Judgment;
import org.cadre.batches.JudgmentId;
import org.cadre.consensus.Trust;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** Writes down what workers say, and finds what they have said. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sayings {
    @Inject
    private EntityManager entities;

    protected Sayings() {}

    void add(Judgment said) {
        entities.createNativeQuery("""
                insert into judgment (id, batch_id, seq, worker_id, state, answer, comment, skip_reason, was_gold,
                  was_right, given_at, seconds, request_key)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, cast(?8 as text), ?9, cast(?10 as boolean), ?11,
                  cast(?12 as int), cast(?13 as text))""").setParameter(1, said.id().value())
                .setParameter(2, said.batch().value()).setParameter(3, said.seq())
                .setParameter(4, said.worker().value()).setParameter(5, said.state().name())
                .setParameter(6, said.answer().map(Object::toString).orElse(null)).setParameter(7, said.comment())
                .setParameter(8, said.skipReason().orElse(null)).setParameter(9, said.golden())
                .setParameter(10, said.right().map(Object::toString).orElse(null))
                .setParameter(11, Timestamp.from(said.givenAt()))
                .setParameter(12, said.seconds().isPresent() ? Integer.toString(said.seconds().getAsInt()) : null)
                .setParameter(13, said.requestKey().orElse(null)).executeUpdate();
    }

    void undo(JudgmentId id) {
        entities.createNativeQuery("update judgment set state = 'UNDONE' where id = ?1").setParameter(1, id.value())
                .executeUpdate();
    }

    /** What the worker has sent under that key, to whichever batch. */
    Optional<JudgmentId> sent(ColleagueId worker, String key) {
        return one(entities.createNativeQuery("select id from judgment where worker_id = ?1 and request_key = ?2")
                .setParameter(1, worker.value()).setParameter(2, key).getResultList());
    }

    /** What stands of somebody's about one item. */
    Optional<JudgmentId> of(AskId batch, int seq, ColleagueId who) {
        return one(entities.createNativeQuery("""
                select id from judgment where batch_id = ?1 and worker_id = ?2 and seq = ?3 and state <> 'UNDONE'""")
                .setParameter(1, batch.value()).setParameter(2, who.value()).setParameter(3, seq).getResultList());
    }

    /** The worker's last one that stands. */
    Optional<JudgmentId> last(Worker worker) {
        return one(entities.createNativeQuery("""
                select id from judgment where batch_id = ?1 and worker_id = ?2 and state <> 'UNDONE'
                order by given_at desc, id limit 1""").setParameter(1, worker.batch().value())
                .setParameter(2, worker.id().value()).getResultList());
    }

    private static Optional<JudgmentId> one(List<?> found) {
        return found.stream().map(id -> new JudgmentId(Sql.uuid(id))).findFirst();
    }

    /**
     * An answer that counts, as JSON.
     *
     * @param trust how often its worker is believed to be right
     */
    record Said(String answer, double trust) {}

    /** Answers to an item that count, the oldest first. */
    List<Said> answers(AskId batch, int seq) {
        return Sql.rows(entities.createNativeQuery("""
                select cast(j.answer as text), w.known_right, w.known_wrong, w.gold_given, w.gold_right
                from judgment j join batch_worker w on w.batch_id = j.batch_id and w.worker_id = j.worker_id
                where j.batch_id = ?1 and j.seq = ?2 and j.state = 'GIVEN' and w.excluded_at is null
                order by j.given_at, j.id""").setParameter(1, batch.value()).setParameter(2, seq)).stream()
                .map(row -> new Said((String) row[0],
                        new Trust(((Number) row[1]).doubleValue(), ((Number) row[2]).doubleValue())
                                .after(Sql.number(row[4]), Sql.number(row[3])).mean()))
                .toList();
    }
}
