package org.cadre.portfolio;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.asks.AskKind;
import org.cadre.database.Sql;
import org.cadre.people.Reader;
import org.cadre.portfolio.Portfolio.Endorsed;
import org.cadre.portfolio.Portfolio.Skilled;
import org.cadre.portfolio.Portfolio.Work;

/** What stands of somebody in several tables, as that one may see it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Portfolios {
    static final int MOST = 1000;

    @Inject
    private EntityManager entities;

    protected Portfolios() {}

    List<Work> works(Reader me) {
        return Sql.rows(entities.createNativeQuery("""
                select a.id, w.id, a.kind, a.title, w.given_at,
                  (select string_agg(t.tag, ',' order by t.tag) from ask_tag t where t.ask_id = a.id),
                  w.author_id = ?1 and not exists (select 1 from coauthor s where s.answer_id = w.id),
                  a.classification > 1 or a.wall_id is not null
                from ask a join answer w on w.id = a.accepted_answer_id
                where (w.author_id = ?1 or exists (select 1 from coauthor s
                         where s.answer_id = w.id and s.colleague_id = ?1))
                  and a.asker_id <> ?1 and a.classification <= ?2 and a.merged_into is null
                  and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
                order by w.given_at desc, w.id limit ?4""").setParameter(1, me.id().value())
                .setParameter(2, me.clearance().ordinal()).setParameter(3, Sql.array(me.keys())).setParameter(4, MOST))
                .stream()
                .map(row -> new Work(new AskId(Sql.uuid(row[0])), new AnswerId(Sql.uuid(row[1])),
                        AskKind.valueOf((String) row[2]), (String) row[3], Sql.instant(row[4]),
                        row[5] == null ? Set.of() : Set.of(((String) row[5]).split(",")), (Boolean) row[6],
                        (Boolean) row[7]))
                .toList();
    }

    /** Those that are claimed, the best first; a work shows one by any of the skill's labels. */
    List<Skilled> skills(Reader me, List<Work> works) {
        return Sql.rows(entities.createNativeQuery("""
                select k.label, s.level, counting_endorsers(s.colleague_id, s.skill_id),
                  (select string_agg(l.folded, ',') from skill_label l where l.skill_id = k.id)
                from claimed_skill s join skill k on k.id = s.skill_id where s.colleague_id = ?1
                order by s.level desc, k.label""").setParameter(1, me.id().value())).stream()
                .map(row -> skilled(row, works)).toList();
    }

    private static Skilled skilled(Object[] row, List<Work> works) {
        var names = new HashSet<String>();
        names.add(((String) row[0]).toLowerCase(Locale.ROOT));
        if (row[3] != null)
            names.addAll(List.of(((String) row[3]).split(",")));
        return new Skilled((String) row[0], (int) Sql.number(row[1]), (int) Sql.number(row[2]),
                works.stream().filter(work -> work.tags().stream().anyMatch(names::contains)).toList());
    }

    List<Endorsed> endorsements(Reader me) {
        return Sql.rows(entities.createNativeQuery("""
                select k.label, c.name, coalesce(e.reason, ''), e.given_at from endorsement e
                join skill k on k.id = e.skill_id join colleague c on c.id = e.endorser_id
                where e.endorsed_id = ?1 order by e.given_at desc, e.id limit ?2""").setParameter(1, me.id().value())
                .setParameter(2, MOST)).stream()
                .map(row -> new Endorsed((String) row[0], (String) row[1], (String) row[2], Sql.instant(row[3])))
                .toList();
    }
}
