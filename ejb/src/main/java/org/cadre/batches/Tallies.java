package org.cadre.batches;

import java.sql.Timestamp;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;

/** Adds up what items and judgments say, each time anew. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tallies {
    @Inject
    private EntityManager entities;

    protected Tallies() {}

    Tally of(AskId batch, Instant since) {
        var items = (Object[]) entities.createNativeQuery("""
                select count(*), count(*) filter (where state = 'DONE'), count(*) filter (where state = 'ADJUDICATE'),
                    coalesce(sum(case when state = 'OPEN' then greatest(wanted, given) else given end), 0),
                    coalesce(sum(given), 0)
                from batch_item where batch_id = ?1 and gold is null""").setParameter(1, batch.value())
                .getSingleResult();
        var judgments = (Object[]) entities.createNativeQuery("""
                select count(*) filter (where state = 'GIVEN'), count(*) filter (where state = 'SKIPPED'),
                    count(*) filter (where state = 'GIVEN' and not was_gold and given_at >= ?2)
                from judgment where batch_id = ?1""").setParameter(1, batch.value())
                .setParameter(2, Timestamp.from(since)).getSingleResult();
        return new Tally((int) Sql.number(items[0]), (int) Sql.number(items[1]), (int) Sql.number(items[2]),
                Sql.number(items[3]), Sql.number(items[4]), Sql.number(judgments[0]), Sql.number(judgments[1]),
                Sql.number(judgments[2]), since);
    }
}
