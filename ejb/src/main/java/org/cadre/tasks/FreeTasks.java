package org.cadre.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.Reader;
import org.cadre.skills.Folding;

/** The tasks that a reader may see and nobody is at, and those that the reader has a part in. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FreeTasks {

    private static final String FREE = """
            select a.id from ask a join work w on w.ask_id = a.id
            where a.state = 'OPEN' and a.kind = 'MICRO_TASK' and a.merged_into is null and a.asker_id <> ?1
              and w.hands > 0
              and a.classification <= ?2 and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
              and coalesce(w.brief->>'expert', cast(?1 as text)) = cast(?1 as text)
              and not exists (select 1 from invitation i where i.ask_id = a.id and (i.state = 'FULFILLED'
                or i.state = 'ACCEPTED' and (i.answer_by is null or i.answer_by > ?4)))
              and w.effort_minutes <= ?5
              and (?6 = '' or exists (select 1 from ask_tag t where t.ask_id = a.id and lower(t.tag) = ?6)
                or exists (select 1 from ask_skill s join skill_label l on l.skill_id = s.skill_id
                  where s.ask_id = a.id and l.folded = ?7)
                or w.brief->'stack' @> to_jsonb(cast(?6 as text)))
              and (not cast(?8 as boolean)
                or exists (select 1 from ask_skill s join claimed_skill c on c.skill_id = s.skill_id
                  where s.ask_id = a.id and c.colleague_id = ?1)
                or exists (select 1 from claimed_skill c join skill_label l on l.skill_id = c.skill_id
                  where c.colleague_id = ?1 and (w.brief->'stack' @> to_jsonb(lower(l.label))
                    or exists (select 1 from ask_tag t where t.ask_id = a.id and lower(t.tag) = lower(l.label)))))
              and (a.filed_at, a.id) < (?9, ?10)
            order by a.filed_at desc, a.id desc limit ?11""";
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    @Inject
    private EntityManager entities;

    protected FreeTasks() {}

    /** Newest first, one more than the limit where there are more. */
    List<AskId> of(Reader reader, BoardQuery wanted, Instant now) {
        String name = wanted.skill().orElse("");
        return ids(entities.createNativeQuery(FREE).setParameter(1, reader.id().value())
                .setParameter(2, reader.clearance().ordinal()).setParameter(3, Sql.array(reader.keys()))
                .setParameter(4, Timestamp.from(now)).setParameter(5, wanted.minutes().orElse(Integer.MAX_VALUE))
                .setParameter(6, name.toLowerCase(Locale.ROOT)).setParameter(7, Folding.fold(name))
                .setParameter(8, wanted.mine())
                .setParameter(9, Timestamp.from(wanted.after().map(cursor -> cursor.at()).orElse(LATEST)))
                .setParameter(10, wanted.after().map(cursor -> cursor.id()).orElse(new UUID(0, 0)))
                .setParameter(11, wanted.limit() + 1));
    }

    /** Those that the reader is at, or delivered and that wait: by when they are to be done. */
    List<AskId> takenBy(Reader reader, Instant now, int limit) {
        return ids(entities.createNativeQuery("""
                select a.id from invitation i join ask a on a.id = i.ask_id
                where i.invitee_id = ?1 and a.kind = 'MICRO_TASK' and a.state = 'OPEN'
                  and (i.state = 'FULFILLED' or i.state = 'ACCEPTED' and (i.answer_by is null or i.answer_by > ?2))
                order by i.answer_by nulls last, a.id limit ?3""").setParameter(1, reader.id().value())
                .setParameter(2, Timestamp.from(now)).setParameter(3, limit));
    }

    /** Those that the reader posted, the newest first; what is done comes last. */
    List<AskId> postedBy(Reader reader, int limit) {
        return ids(entities.createNativeQuery("""
                select id from ask where asker_id = ?1 and kind = 'MICRO_TASK' and merged_into is null
                order by state <> 'OPEN', changed_at desc, id limit ?2""").setParameter(1, reader.id().value())
                .setParameter(2, limit));
    }

    private static List<AskId> ids(Query query) {
        return Sql.column(query).stream().map(Sql::uuid).map(AskId::new).toList();
    }
}
