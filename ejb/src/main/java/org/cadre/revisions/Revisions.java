package org.cadre.revisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.cadre.asks.Ask;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** The revisions. Who reads them was found to see the ask or answer; older and more secret ones are left out here. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Revisions {
    @Inject
    private EntityManager entities;

    protected Revisions() {}

    /** Who is not cleared for an ask any more does not follow it any longer. */
    void dropFollowers(Ask ask) {
        entities.createNativeQuery("""
                delete from follow f using colleague c
                where c.id = f.follower_id and f.kind = 'ASK' and f.subject = ?1 and c.clearance < ?2""")
                .setParameter(1, ask.id().toString()).setParameter(2, ask.classification().ordinal())
                .executeUpdate();
    }

    /** Reads an ask or answer anew and holds it until the commit, so that edits of it come one after the other. */
    void hold(Object edited) {
        entities.flush();
        entities.refresh(edited, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Oldest first; none where there was no edit. */
    List<Revision> of(UUID edited) {
        return entities.createQuery("select r from Revision r where r.ask = :id or r.answer = :id order by r.number",
                Revision.class).setParameter("id", edited).getResultList();
    }

    Optional<Revision> latest(UUID edited) {
        return entities.createQuery(
                "select r from Revision r where r.ask = :id or r.answer = :id order by r.number desc", Revision.class)
                .setParameter("id", edited).setMaxResults(1).getResultStream().findFirst();
    }

    boolean kept(Revision revision) {
        return entities.contains(revision);
    }

    void add(Revision revision) {
        entities.persist(revision);
    }

    /**
     * When an ask and its answers were last edited, by their ids. Who may see no older text of it does not hear that there
     * is one.
     */
    Map<UUID, Instant> edited(Reader reader, AskId ask) {
        List<?> rows = entities.createNativeQuery("""
                select coalesce(r.ask_id, r.answer_id), max(r.at), count(*) filter (where r.classification <= ?2)
                from revision r where r.ask_id = ?1 or r.answer_id in (select id from answer where ask_id = ?1)
                group by 1""").setParameter(1, ask.value()).setParameter(2, reader.clearance().ordinal())
                .getResultList();
        var edited = new HashMap<UUID, Instant>();
        for (Object row : rows) {
            var columns = (Object[]) row;
            if (Sql.number(columns[2]) > 1)
                edited.put(Sql.uuid(columns[0]), Sql.instant(columns[1]));
        }
        return edited;
    }

    /** Whether anybody but the asker has a word on this ask's page. */
    boolean othersWrote(AskId ask, ColleagueId asker) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select 1 from answer where ask_id = ?1 and author_id <> ?2)
                    or exists (select 1 from coauthor s join answer w on w.id = s.answer_id
                               where w.ask_id = ?1 and s.colleague_id <> ?2)
                    or exists (select 1 from comment where ask_id = ?1 and author_id <> ?2 and deleted_at is null)""")
                .setParameter(1, ask.value()).setParameter(2, asker.value()).getSingleResult();
    }
}
