package org.cadre.judging;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.batches.ItemId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** Who decides where judgments cannot, and what they decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Adjudicators {
    @Inject
    private EntityManager entities;

    protected Adjudicators() {}

    /** In the order in which they were named. */
    List<ColleagueId> of(AskId batch) {
        return Sql.column(entities.createNativeQuery("""
                select colleague_id from batch_adjudicator where batch_id = ?1 order by named_at, colleague_id""")
                .setParameter(1, batch.value())).stream().map(id -> new ColleagueId(Sql.uuid(id))).toList();
    }

    void add(AskId batch, ColleagueId who, Instant now) {
        entities.createNativeQuery("""
                insert into batch_adjudicator (batch_id, colleague_id, named_at) values (?1, ?2, ?3)
                on conflict do nothing""").setParameter(1, batch.value()).setParameter(2, who.value())
                .setParameter(3, Timestamp.from(now)).executeUpdate();
    }

    void remove(AskId batch, ColleagueId who) {
        entities.createNativeQuery("delete from batch_adjudicator where batch_id = ?1 and colleague_id = ?2")
                .setParameter(1, batch.value()).setParameter(2, who.value()).executeUpdate();
    }

    /** Where somebody was named and something waits, the longest running batch first. */
    List<AskId> batches(ColleagueId who) {
        return Sql.column(entities.createNativeQuery("""
                select b.id from batch b join batch_adjudicator a on a.batch_id = b.id
                where a.colleague_id = ?1 and b.state in ('RUNNING', 'PAUSED') and exists (
                  select 1 from batch_item i where i.batch_id = b.id and i.state = 'ADJUDICATE')
                order by b.started_at, b.id""").setParameter(1, who.value())).stream()
                .map(id -> new AskId(Sql.uuid(id))).toList();
    }

    /** Items that wait, behind that number. */
    List<ItemId> waiting(AskId batch, int seq, int limit) {
        return Sql.column(entities.createNativeQuery("""
                select id from batch_item where batch_id = ?1 and state = 'ADJUDICATE' and seq > ?2
                order by seq limit ?3""").setParameter(1, batch.value()).setParameter(2, seq)
                .setParameter(3, limit)).stream().map(id -> new ItemId(Sql.uuid(id))).toList();
    }

    /** Decides an item that is held. */
    void decide(AskId batch, int seq, JsonObject result, ColleagueId by, String why, Instant now) {
        entities.createNativeQuery("""
                update batch_item set state = 'DONE', result = cast(?3 as jsonb), confidence = null,
                  adjudicator_id = ?4, adjudicated_why = ?5, decided_at = ?6 where batch_id = ?1 and seq = ?2""")
                .setParameter(1, batch.value()).setParameter(2, seq).setParameter(3, result.toString())
                .setParameter(4, by.value()).setParameter(5, why).setParameter(6, Timestamp.from(now))
                .executeUpdate();
    }
}
