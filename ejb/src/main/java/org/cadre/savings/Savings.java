package org.cadre.savings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** What askers said, one for each ask at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Savings {
    @Inject
    private EntityManager entities;

    protected Savings() {}

    /** What is said of the acceptance that stands. */
    public Optional<Saving> of(AskId ask, AnswerId accepted) {
        return Sql.column(entities.createNativeQuery("""
                select s.minutes from saving s where s.ask_id = ?1 and s.answer_id = ?2 and s.ended_at is null
                  and not exists (select 1 from act t where t.subject = s.ask_id
                    and t.kind in ('ASK_SOLVED', 'ASK_REOPENED') and t.at > s.said_at)""")
                .setParameter(1, ask.value()).setParameter(2, accepted.value())).stream()
                .flatMap(minutes -> Saving.of((int) Sql.number(minutes)).stream()).findFirst();
    }

    /** Of two at once the one that comes second stands. */
    public void say(AskId ask, AnswerId accepted, ColleagueId asker, Saving saving, Instant at) {
        end(ask, at);
        entities.createNativeQuery("""
                insert into saving (id, ask_id, answer_id, asker_id, minutes, said_at) values (?1, ?2, ?3, ?4, ?5, ?6)
                on conflict (ask_id) where ended_at is null do update set answer_id = excluded.answer_id,
                  minutes = excluded.minutes, said_at = excluded.said_at""").setParameter(1, UUID.randomUUID())
                .setParameter(2, ask.value()).setParameter(3, accepted.value()).setParameter(4, asker.value())
                .setParameter(5, saving.minutes()).setParameter(6, Timestamp.from(at)).executeUpdate();
    }

    public void end(AskId ask, Instant at) {
        entities.createNativeQuery("update saving set ended_at = ?2 where ask_id = ?1 and ended_at is null")
                .setParameter(1, ask.value()).setParameter(2, Timestamp.from(at)).executeUpdate();
    }
}
