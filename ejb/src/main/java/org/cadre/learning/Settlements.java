package org.cadre.learning;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;

/** Who turned out to help with what. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Settlements {
    @Inject
    private EntityManager entities;

    protected Settlements() {}

    /** The latest asks with an accepted answer by somebody else. */
    public List<AskId> latest(int most) {
        return Sql.column(entities.createNativeQuery("""
                select a.id from ask a join answer w on w.id = a.accepted_answer_id
                where a.merged_into is null and not w.anonymous and w.author_id <> a.asker_id
                order by a.filed_at desc, a.id limit ?1""").setParameter(1, most)).stream()
                .map(id -> new AskId(Sql.uuid(id))).toList();
    }

    /** The authors of what was accepted, without the asker; nobody of those who did it anonymously. */
    public Set<ColleagueId> helped(AskId ask) {
        return Sql.column(entities.createNativeQuery("""
                select h.id from ask a join answer w on w.id = a.accepted_answer_id and not w.anonymous
                cross join lateral (select w.author_id as id union
                  select s.colleague_id from coauthor s where s.answer_id = w.id) h
                where a.id = ?1 and a.merged_into is null and h.id <> a.asker_id""").setParameter(1, ask.value()))
                .stream().map(id -> new ColleagueId(Sql.uuid(id))).collect(Collectors.toSet());
    }
}
