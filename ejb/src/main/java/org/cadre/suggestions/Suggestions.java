package org.cadre.suggestions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.cadre.asks.AnswerId;
import org.cadre.asks.AskId;
import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;
import org.cadre.people.SkillId;

/** What accepted answers show of their authors: suggested to them, or confirmed by them. */
@ApplicationScoped
@Transactional
class Suggestions {
    /** The SQL rendering of {@link Reader#maySee}, for an `ask a`; ?2 and ?3 are clearance and walls. */
    private static final String VISIBLE = """
            a.classification <= ?2 and opens(a.wall_id, a.labels, a.asker_id, cast(?3 as uuid[]))
            and a.merged_into is null""";
    /** Suggestions that still hold: accepted, written by the colleague ?1, neither claimed nor dismissed. */
    private static final String HOLDS = """
            from suggested_skill s join ask a on a.accepted_answer_id = s.answer_id
            join answer w on w.id = s.answer_id join skill k on k.id = s.skill_id
            where s.colleague_id = ?1
              and (w.author_id = ?1 or exists (select 1 from coauthor o
                   where o.answer_id = w.id and o.colleague_id = ?1))
              and may_use(?1, 'LEARNED_SKILLS')
              and not exists (select 1 from claimed_skill c where c.colleague_id = ?1 and c.skill_id = s.skill_id)
              and not exists (select 1 from dismissed_skill d where d.colleague_id = ?1 and d.skill_id = s.skill_id)
            """;

    @Inject
    private EntityManager entities;

    protected Suggestions() {}

    /** A message that comes twice does no harm. What is claimed or was dismissed is never noted. */
    void note(ColleagueId author, Collection<SkillId> shown, AnswerId answer) {
        for (SkillId skill : shown)
            entities.createNativeQuery("""
                    insert into suggested_skill (colleague_id, skill_id, answer_id)
                    select ?1, ?2, ?3
                    where may_use(?1, 'LEARNED_SKILLS')
                      and not exists (select 1 from claimed_skill where colleague_id = ?1 and skill_id = ?2)
                      and not exists (select 1 from dismissed_skill where colleague_id = ?1 and skill_id = ?2)
                    on conflict do nothing""").setParameter(1, author.value()).setParameter(2, skill.value())
                    .setParameter(3, answer.value()).executeUpdate();
    }

    /** The most often supported first; each with those answers of it that the reader may see. */
    List<SuggestedSkill> of(Reader me, int limit, int answers) {
        List<?> found = entities.createNativeQuery("""
                select s.skill_id, k.label, count(*) %s
                group by s.skill_id, k.label order by count(*) desc, k.label, s.skill_id limit ?2""".formatted(HOLDS))
                .setParameter(1, me.id().value()).setParameter(2, limit).getResultList();
        Map<SkillId, List<ShowingAnswer>> shownBy = answers("""
                select s.skill_id, w.id, a.id, a.title %s and %s order by w.given_at desc, w.id"""
                .formatted(HOLDS, VISIBLE), me.id(), me);
        return found.stream().map(Object[].class::cast).map(row -> {
            var skill = new SkillId(Sql.uuid(row[0]));
            return new SuggestedSkill(skill, (String) row[1],
                    shownBy.getOrDefault(skill, List.of()).stream().limit(answers).toList());
        }).toList();
    }

    long count(ColleagueId me) {
        return Sql.number(entities.createNativeQuery("select count(distinct s.skill_id) " + HOLDS)
                .setParameter(1, me.value()).getSingleResult());
    }

    /** Whether the skill is suggested to the colleague now. */
    boolean holds(ColleagueId me, SkillId skill) {
        return !entities.createNativeQuery("select 1 " + HOLDS + " and s.skill_id = ?2 limit 1")
                .setParameter(1, me.value()).setParameter(2, skill.value()).getResultList().isEmpty();
    }

    /** Its answers show the claim from now on; those that still hold. */
    void confirm(ColleagueId me, SkillId skill) {
        entities.createNativeQuery("insert into shown_skill (colleague_id, skill_id, answer_id) "
                + "select s.colleague_id, s.skill_id, s.answer_id " + HOLDS
                + " and s.skill_id = ?2 on conflict do nothing").setParameter(1, me.value())
                .setParameter(2, skill.value()).executeUpdate();
    }

    void dismiss(ColleagueId me, SkillId skill) {
        entities.createNativeQuery("""
                insert into dismissed_skill (colleague_id, skill_id) values (?1, ?2) on conflict do nothing""")
                .setParameter(1, me.value()).setParameter(2, skill.value()).executeUpdate();
    }

    void forget(ColleagueId me, SkillId skill) {
        entities.createNativeQuery("delete from suggested_skill where colleague_id = ?1 and skill_id = ?2")
                .setParameter(1, me.value()).setParameter(2, skill.value()).executeUpdate();
    }

    /**
     * Accepted answers that show the colleague's claims, as far as the reader may see both; the newest first. What the colleague
     * answered anonymously is there for nobody else.
     */
    Map<SkillId, List<ShowingAnswer>> showing(Reader reader, ColleagueId owner) {
        return answers("""
                select s.skill_id, w.id, a.id, a.title
                from shown_skill s join ask a on a.accepted_answer_id = s.answer_id
                join answer w on w.id = s.answer_id
                join claimed_skill c on c.colleague_id = s.colleague_id and c.skill_id = s.skill_id
                where s.colleague_id = ?1 and may_see_field(?4, ?1, 'SKILLS') and may_see_field(?4, ?1, 'EVIDENCE')
                  and (w.author_id = ?1 and (not w.anonymous or ?4 = ?1) or exists (select 1 from coauthor o
                       where o.answer_id = w.id and o.colleague_id = ?1))
                  and %s order by w.given_at desc, w.id""".formatted(VISIBLE), owner, reader,
                reader.id());
    }

    private Map<SkillId, List<ShowingAnswer>> answers(String query, ColleagueId owner, Reader reader,
            ColleagueId... more) {
        Query asked = entities.createNativeQuery(query).setParameter(1, owner.value())
                .setParameter(2, reader.clearance().ordinal()).setParameter(3, Sql.array(reader.keys()));
        for (ColleagueId one : more)
            asked.setParameter(4, one.value());
        Map<SkillId, List<ShowingAnswer>> shown = new LinkedHashMap<>();
        List<?> found = asked.getResultList();
        found.stream().map(Object[].class::cast)
                .forEach(row -> shown.computeIfAbsent(new SkillId(Sql.uuid(row[0])), _ -> new ArrayList<>())
                        .add(new ShowingAnswer(new AnswerId(Sql.uuid(row[1])), new AskId(Sql.uuid(row[2])),
                                (String) row[3])));
        return shown;
    }
}
