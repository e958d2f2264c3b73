package org.cadre.holds;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.jspecify.annotations.Nullable;

/** The holds, and what is under one: the latter are functions of the database, for every query. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Holds {
    private static final String SELECT = """
            select h.id, h.matter, h.reason, h.scope, h.person_id, h.placed_by, h.placed_at, h.released_by,
              h.released_at, coalesce(h.release_why, ''),
              (select count(*) from hold_ask l join ask a on a.id = l.ask_id where l.hold_id = h.id
               and a.classification <= ?1 and opens(a.wall_id, a.labels, a.asker_id, cast(?2 as uuid[])))
            from legal_hold h""";

    @Inject
    private EntityManager entities;

    protected Holds() {}

    /** Whether nothing of an ask may be lost. */
    public boolean holds(AskId ask) {
        return held("select ask_held(?1)", ask.value());
    }

    public boolean holds(ColleagueId person) {
        return held("select person_held(?1)", person.value());
    }

    /** Whether anything that somebody has written, or they themselves, is held. */
    public boolean holdsAnythingOf(ColleagueId person) {
        return held("""
                select person_held(?1) or exists (select 1 from ask where asker_id = ?1 and ask_held(id))
                  or exists (select 1 from answer where author_id = ?1 and ask_held(ask_id))
                  or exists (select 1 from coauthor s join answer w on w.id = s.answer_id
                             where s.colleague_id = ?1 and ask_held(w.ask_id))
                  or exists (select 1 from comment where author_id = ?1 and ask_held(ask_id))""", person.value());
    }

    private boolean held(String sql, UUID id) {
        return (Boolean) entities.createNativeQuery(sql).setParameter(1, id).getSingleResult();
    }

    void add(HoldId id, String matter, String reason, String scope, @Nullable ColleagueId person, ColleagueId by,
            Instant at) {
        entities.createNativeQuery("""
                insert into legal_hold (id, matter, reason, scope, person_id, placed_by, placed_at)
                values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7)""").setParameter(1, id.value())
                .setParameter(2, matter).setParameter(3, reason).setParameter(4, scope)
                .setParameter(5, person == null ? null : person.toString()).setParameter(6, by.value())
                .setParameter(7, Timestamp.from(at)).executeUpdate();
    }

    void list(HoldId id, AskId ask) {
        entities.createNativeQuery("insert into hold_ask (hold_id, ask_id) values (?1, ?2)")
                .setParameter(1, id.value()).setParameter(2, ask.value()).executeUpdate();
    }

    /** @return how many asks were found */
    int listFound(HoldId id, Reader reader, String words) {
        return entities.createNativeQuery(
                """
                        insert into hold_ask (hold_id, ask_id)
                        select ?1, a.id from ask a
                        where a.classification <= ?2 and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
                          and (position(lower(?4) in lower(a.title)) > 0 or position(lower(?4) in lower(a.body)) > 0
                            or exists (select 1 from answer w where w.ask_id = a.id and position(lower(?4) in lower(w.body)) > 0))""")
                .setParameter(1, id.value()).setParameter(2, reader.clearance().ordinal())
                .setParameter(3, Sql.array(reader.keys())).setParameter(4, words).executeUpdate();
    }

    /** @return whether it was active */
    boolean release(HoldId id, ColleagueId by, Instant at, String why) {
        return entities.createNativeQuery("""
                update legal_hold set released_by = ?2, released_at = ?3, release_why = ?4
                where id = ?1 and released_at is null""").setParameter(1, id.value()).setParameter(2, by.value())
                .setParameter(3, Timestamp.from(at)).setParameter(4, why).executeUpdate() == 1;
    }

    Optional<Hold> find(Reader reader, HoldId id) {
        List<?> found = entities.createNativeQuery(SELECT + " where h.id = ?3")
                .setParameter(1, reader.clearance().ordinal()).setParameter(2, Sql.array(reader.keys()))
                .setParameter(3, id.value()).getResultList();
        return found.stream().map(row -> hold((Object[]) row)).findFirst();
    }

    /** Active ones first, then the newest first. */
    List<Hold> all(Reader reader, int limit) {
        List<?> found = entities
                .createNativeQuery(SELECT + " order by h.released_at is not null, h.placed_at desc, h.id limit ?3")
                .setParameter(1, reader.clearance().ordinal()).setParameter(2, Sql.array(reader.keys()))
                .setParameter(3, limit).getResultList();
        return found.stream().map(row -> hold((Object[]) row)).toList();
    }

    private static Hold hold(Object[] row) {
        return new Hold(new HoldId(Sql.uuid(row[0])), (String) row[1], (String) row[2], (String) row[3],
                Sql.maybeUuid(row[4]).map(ColleagueId::new), new ColleagueId(Sql.uuid(row[5])), Sql.instant(row[6]),
                Sql.maybeUuid(row[7]).map(ColleagueId::new), Sql.maybeInstant(row[8]), (String) row[9],
                Sql.number(row[10]));
    }
}
