package org.cadre.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.consensus.Trust;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.jspecify.annotations.Nullable;

/** Who takes part in which batch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Workers {
    private static final String COLUMNS = """
            select w.batch_id, w.worker_id, w.joined_at, w.place, w.given, w.skipped, w.gold_given, w.gold_right,
                w.known_right, w.known_wrong, w.idle_until, w.excluded_at, w.qualified_at is not null,
                exists (select 1 from invitation v where v.ask_id = w.batch_id and v.invitee_id = w.worker_id
                        and v.state = 'ACCEPTED')
            from batch_worker w\s""";
    /** As so many answers counts at most what is known from elsewhere. */
    private static final double KNOWN = 10;
    private static final String ONE = "where w.batch_id = ?1 and w.worker_id = ?2";

    @Inject
    private EntityManager entities;

    protected Workers() {}

    Optional<Worker> find(AskId batch, ColleagueId id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + ONE).setParameter(1, batch.value())
                .setParameter(2, id.value())).stream().map(Workers::worker).findFirst();
    }

    /** The same, held until the commit. */
    Optional<Worker> hold(AskId batch, ColleagueId id) {
        return Sql.rows(entities.createNativeQuery(COLUMNS + ONE + " for update of w").setParameter(1, batch.value())
                .setParameter(2, id.value())).stream().map(Workers::worker).findFirst();
    }

    /** Where somebody takes part, the most urgent batch first. */
    List<AskId> running(ColleagueId id) {
        return Sql.column(entities.createNativeQuery("""
                select b.id from batch b join batch_worker w on w.batch_id = b.id
                where w.worker_id = ?1 and b.state = 'RUNNING' and w.excluded_at is null
                order by b.priority, b.started_at, b.id""").setParameter(1, id.value())).stream()
                .map(one -> new AskId(Sql.uuid(one))).toList();
    }

    /** Does nothing where they take part already. */
    void add(AskId batch, ColleagueId id, int place, Trust known, Instant now) {
        entities.createNativeQuery("""
                insert into batch_worker (batch_id, worker_id, joined_at, place, known_right, known_wrong)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""").setParameter(1, batch.value())
                .setParameter(2, id.value()).setParameter(3, Timestamp.from(now)).setParameter(4, place)
                .setParameter(5, known.right()).setParameter(6, known.wrong()).executeUpdate();
    }

    void exclude(Worker worker, Instant now) {
        entities.createNativeQuery("update batch_worker set excluded_at = ?3 where batch_id = ?1 and worker_id = ?2")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value())
                .setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** They have passed the quiz. */
    void qualify(Worker worker, Instant now) {
        entities.createNativeQuery("""
                update batch_worker set qualified_at = ?3 where batch_id = ?1 and worker_id = ?2""")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value())
                .setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    /** Counts what they said in the quiz, which tells as much of them as what is hidden among the items. */
    void examined(Worker worker, int questions, int right) {
        entities.createNativeQuery("""
                update batch_worker set gold_given = gold_given + ?3, gold_right = gold_right + ?4
                where batch_id = ?1 and worker_id = ?2""").setParameter(1, worker.batch().value())
                .setParameter(2, worker.id().value()).setParameter(3, questions).setParameter(4, right)
                .executeUpdate();
    }

    /** What is known of somebody by items with an expected answer, in batches that ask for a skill which this one asks for. */
    Trust known(AskId batch, ColleagueId id) {
        var found = (Object[]) entities.createNativeQuery("""
                select coalesce(sum(w.gold_given), 0), coalesce(sum(w.gold_right), 0) from batch_worker w
                where w.worker_id = ?2 and w.batch_id <> ?1 and w.excluded_at is null and exists (
                  select 1 from ask_skill mine join ask_skill theirs on theirs.skill_id = mine.skill_id
                  where mine.ask_id = ?1 and theirs.ask_id = w.batch_id)""").setParameter(1, batch.value())
                .setParameter(2, id.value()).getSingleResult();
        double given = Sql.number(found[0]);
        double weight = given > KNOWN ? KNOWN / given : 1;
        return Trust.STRANGER.after(Sql.number(found[1]) * weight, given * weight);
    }

    /** They have got that item now. */
    void moved(Worker worker, int seq) {
        entities.createNativeQuery("""
                update batch_worker set place = ?3, idle_until = null where batch_id = ?1 and worker_id = ?2""")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value()).setParameter(3, seq)
                .executeUpdate();
    }

    /** There is nothing for them for a while. */
    void idle(Worker worker, Instant until) {
        entities.createNativeQuery("update batch_worker set idle_until = ?3 where batch_id = ?1 and worker_id = ?2")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value())
                .setParameter(3, Timestamp.from(until)).executeUpdate();
    }

    /** Counts what they said, or with -1 takes the count back. @param right whether it was as expected, where that is known */
    void count(Worker worker, boolean skipped, @Nullable Boolean right, int by) {
        entities.createNativeQuery("""
                update batch_worker set given = given + ?3, skipped = skipped + ?4, gold_given = gold_given + ?5,
                  gold_right = gold_right + ?6, idle_until = null where batch_id = ?1 and worker_id = ?2""")
                .setParameter(1, worker.batch().value()).setParameter(2, worker.id().value())
                .setParameter(3, skipped ? 0 : by).setParameter(4, skipped ? by : 0)
                .setParameter(5, right == null ? 0 : by).setParameter(6, Boolean.TRUE.equals(right) ? by : 0)
                .executeUpdate();
    }

    private static Worker worker(Object[] row) {
        return new Worker(new AskId(Sql.uuid(row[0])), new ColleagueId(Sql.uuid(row[1])), Sql.instant(row[2]),
                (int) Sql.number(row[3]), (int) Sql.number(row[4]), (int) Sql.number(row[5]), (int) Sql.number(row[6]),
                (int) Sql.number(row[7]),
                new Trust(((Number) row[8]).doubleValue(), ((Number) row[9]).doubleValue()), Sql.maybeInstant(row[10]),
                (Boolean) row[13], (Boolean) row[12], Sql.maybeInstant(row[11]));
    }
}
