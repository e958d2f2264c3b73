package org.cadre.judging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.batches.ItemState;
import org.cadre.database.Sql;

/** The places that items have for judgments: every change of an item's counters and state is here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Places {
    private static final String FREE = " i.state = 'OPEN' and i.gold is null and i.given + i.leased < i.wanted ";
    private static final String BEGUN = FREE + "and i.given + i.leased > 0 ";
    /** As a count, since a join would first gather all that a worker ever said. */
    private static final String NOT_MINE = """
             and (select count(*) from judgment j where j.batch_id = ?1 and j.seq = i.seq and j.worker_id = ?3
                  and j.state <> 'UNDONE') = 0
            """;
    private static final String NOT_ASKED = """
             and not exists (select 1 from batch_quiz_question q where q.batch_id = ?1 and q.seq = i.seq
                             and q.worker_id = ?3)
            """;
    /** So many that somebody has begun are looked at on either side. */
    private static final int NEAR = 16;
    private static final String NEAREST = """
            select i.seq from batch_item i where i.batch_id = ?1 and i.seq = any(array(
              (select b.seq from batch_item b where b.batch_id = ?1 and b.seq > ?2 and %1$s
               order by b.seq limit %2$d)
              union all
              (select b.seq from batch_item b where b.batch_id = ?1 and b.seq <= ?2 and %1$s
               order by b.seq limit %2$d)))
              and """.formatted(BEGUN.replace("i.", "b."), NEAR) + BEGUN + NOT_MINE + """
            order by i.wanted - i.given - i.leased, i.seq <= ?2, i.seq limit 1 for update of i skip locked""";
    /** Waits for whoever has just now taken, or left, a place. */
    private static final String ANY = "select i.seq from batch_item i where i.batch_id = ?1 and i.seq > ?2 and"
            + FREE + NOT_MINE + "order by i.seq limit 1 for update of i";
    private static final String BEHIND = ANY + " skip locked";
    private static final String GOLDEN = "select i.seq from batch_item i where i.batch_id = ?1 and i.seq > ?2"
            + " and i.gold is not null" + NOT_MINE + NOT_ASKED + "order by i.seq limit 1";

    @Inject
    private EntityManager entities;

    protected Places() {}

    /**
     * What an item has room for, while it is held.
     *
     * @param adjudicated whether a person decided it
     */
    record Place(int seq, ItemState state, int wanted, int given, int leased, int skips, boolean adjudicated) {
        boolean full() {
            return given + leased >= wanted;
        }
    }

    /** Keeps a place for the worker at an item that somebody has begun, else at the next one. @return its number */
    Optional<Integer> reserve(Worker worker) {
        var found = first(NEAREST, worker, worker.place()).or(() -> first(BEHIND, worker, worker.place()))
                .or(() -> first(BEHIND, worker, 0)).or(() -> first(ANY, worker, 0));
        found.ifPresent(seq -> entities
                .createNativeQuery("update batch_item set leased = leased + 1 where batch_id = ?1 and seq = ?2")
                .setParameter(1, worker.batch().value()).setParameter(2, seq).executeUpdate());
        return found;
    }

    /** An item with an expected answer that the worker did not have yet, from a number on. */
    Optional<Integer> golden(Worker worker, int from) {
        return first(GOLDEN, worker, from).or(() -> first(GOLDEN, worker, 0));
    }

    private Optional<Integer> first(String query, Worker worker, int behind) {
        return Sql.column(entities.createNativeQuery(query).setParameter(1, worker.batch().value())
                .setParameter(2, behind).setParameter(3, worker.id().value())).stream()
                .map(seq -> (int) Sql.number(seq)).findFirst();
    }

    /** Held until the commit, in the order of their numbers; without those that have an expected answer. */
    List<Place> hold(AskId batch, Collection<Integer> seqs) {
        Query query = entities.createNativeQuery("""
                select seq, state, wanted, given, leased, skips, adjudicator_id is not null from batch_item
                where batch_id = ?1 and seq = any(cast(?2 as int[])) and gold is null order by seq for update""")
                .setParameter(1, batch.value()).setParameter(2,
                        seqs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return Sql.rows(query).stream().map(row -> new Place((int) Sql.number(row[0]),
                ItemState.valueOf((String) row[1]), (int) Sql.number(row[2]), (int) Sql.number(row[3]),
                (int) Sql.number(row[4]), (int) Sql.number(row[5]), (Boolean) row[6])).toList();
    }

    /** The same of one; empty where it has an expected answer. */
    Optional<Place> hold(AskId batch, int seq) {
        return hold(batch, List.of(seq)).stream().findFirst();
    }

    /** Holds every item that the worker has judged or has before them, in the order of their numbers. */
    void hold(Worker worker) {
        entities.createNativeQuery("""
                select i.seq from batch_item i where i.batch_id = ?1 and i.gold is null and (i.seq in (
                    select j.seq from judgment j where j.batch_id = ?1 and j.worker_id = ?2 and j.state <> 'UNDONE')
                  or i.seq in (select l.seq from item_lease l where l.batch_id = ?1 and l.worker_id = ?2))
                order by i.seq for update""").setParameter(1, worker.batch().value())
                .setParameter(2, worker.id().value()).getResultList();
    }

    /** Frees the places of all that the worker has said; what was decided with it is open again, but by a person's word. */
    void vacate(Worker worker) {
        entities.createNativeQuery("""
                update batch_item i set given = i.given - 1, state = 'OPEN', result = null, confidence = null,
                  decided_at = null
                from judgment j where i.batch_id = ?1 and i.gold is null and i.adjudicator_id is null
                  and i.state <> 'CANCELLED' and j.batch_id = ?1 and j.seq = i.seq and j.worker_id = ?2
                  and j.state = 'GIVEN'""").setParameter(1, worker.batch().value())
                .setParameter(2, worker.id().value()).executeUpdate();
    }

    /** Changes the counters of an item that is held. */
    void count(AskId batch, int seq, int given, int leased, int skips) {
        entities.createNativeQuery("""
                update batch_item set given = given + ?3, leased = leased + ?4, skips = skips + ?5
                where batch_id = ?1 and seq = ?2""").setParameter(1, batch.value()).setParameter(2, seq)
                .setParameter(3, given).setParameter(4, leased).setParameter(5, skips).executeUpdate();
    }

    /** One more is to judge it. */
    void another(AskId batch, int seq) {
        entities.createNativeQuery("""
                update batch_item set wanted = greatest(wanted, given + leased + 1), state = 'OPEN'
                where batch_id = ?1 and seq = ?2""").setParameter(1, batch.value()).setParameter(2, seq)
                .executeUpdate();
    }

    /** It is decided, or waits for a person, or with OPEN it is undecided again. */
    void settle(AskId batch, int seq, ItemState state, Optional<JsonObject> result, Optional<Double> confidence,
            Optional<Instant> at) {
        entities.createNativeQuery("""
                update batch_item set state = ?3, result = cast(?4 as jsonb), confidence = cast(?5 as double precision),
                  decided_at = cast(?6 as timestamptz) where batch_id = ?1 and seq = ?2""")
                .setParameter(1, batch.value()).setParameter(2, seq).setParameter(3, state.name())
                .setParameter(4, result.map(Object::toString).orElse(null))
                .setParameter(5, confidence.map(Object::toString).orElse(null))
                .setParameter(6, at.map(Object::toString).orElse(null)).executeUpdate();
    }

    /** How many items wait for judgments, counted to that number at most. */
    int unjudged(AskId batch, int most) {
        return (int) Sql.number(entities.createNativeQuery("""
                select count(*) from (select 1 from batch_item i where i.batch_id = ?1 and i.gold is null
                  and i.state = 'OPEN' limit ?2) o""").setParameter(1, batch.value()).setParameter(2, most)
                .getSingleResult());
    }

    /** How many items wait for judgments or a person, counted to that number at most. */
    int open(AskId batch, int most) {
        return (int) Sql.number(entities.createNativeQuery("""
                select count(*) from (select 1 from batch_item i where i.batch_id = ?1 and i.gold is null
                  and i.state in ('OPEN', 'ADJUDICATE') limit ?2) o""").setParameter(1, batch.value())
                .setParameter(2, most).getSingleResult());
    }
}
