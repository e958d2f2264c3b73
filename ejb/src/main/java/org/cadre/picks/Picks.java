package org.cadre.picks;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.cadre.database.Sql;
import org.cadre.people.ColleagueId;
import org.cadre.people.Reader;

/** Who was picked for whom, and who wants what. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Picks {
    /** For each reader and week. */
    static final int MOST = 3;
    /** Of each interest so many are looked at on either side of a place that changes by the week. */
    private static final int LOOKED_AT = 10;
    private static final int INTERESTS = 20;

    @Inject
    private EntityManager entities;

    protected Picks() {}

    PickChoice choice(ColleagueId who) {
        return Sql.rows(entities.createNativeQuery("select receives, shown from pick_choice where colleague_id = ?1")
                .setParameter(1, who.value())).stream()
                .map(row -> new PickChoice((Boolean) row[0], (Boolean) row[1])).findFirst().orElse(PickChoice.USUAL);
    }

    void choose(ColleagueId who, PickChoice wanted) {
        entities.createNativeQuery("""
                insert into pick_choice (colleague_id, receives, shown) values (?1, ?2, ?3)
                on conflict (colleague_id) do update set receives = excluded.receives, shown = excluded.shown""")
                .setParameter(1, who.value()).setParameter(2, wanted.receives()).setParameter(3, wanted.shown())
                .executeUpdate();
    }

    /** Readers for whom nobody was looked for in this week, who want it and have interests; from now on somebody was. */
    List<UUID> due(LocalDate week, int most) {
        return Sql.column(entities.createNativeQuery("""
                insert into pick_choice (colleague_id, picked_week)
                select c.id, ?1 from colleague c left join pick_choice p on p.colleague_id = c.id
                where c.left_at is null and c.employment <> 'SERVICE' and coalesce(p.receives, true)
                  and p.picked_week is distinct from ?1
                  and (exists (select 1 from claimed_skill s where s.colleague_id = c.id)
                    or exists (select 1 from follow f where f.follower_id = c.id and f.kind = 'TAG' and f.following))
                order by c.id limit ?2
                on conflict (colleague_id) do update set picked_week = excluded.picked_week
                  where pick_choice.picked_week is distinct from excluded.picked_week
                returning colleague_id""").setParameter(1, Date.valueOf(week)).setParameter(2, most)).stream()
                .map(Sql::uuid).toList();
    }

    /** @return a skill that one of them knows; empty where nobody new is near */
    Optional<UUID> pick(UUID reader, LocalDate week) {
        return Sql.column(entities.createNativeQuery("""
                with own as (
                  select s.skill_id, true as knows from claimed_skill s where s.colleague_id = ?1
                  union all
                  select l.skill_id, false from follow f join skill_label l on l.folded = f.subject
                  where f.follower_id = ?1 and f.kind = 'TAG' and f.following),
                interest as (select skill_id, bool_or(knows) as knows from own group by skill_id order by 1 limit %2$d),
                place as (select cast(md5(cast(?1 as text) || cast(?2 as text)) as uuid) as at),
                near as (
                  select i.skill_id, i.knows, n.colleague_id from interest i cross join place p cross join lateral (
                    (select s.colleague_id from claimed_skill s
                     where s.skill_id = i.skill_id and s.colleague_id >= p.at order by s.colleague_id limit %1$d)
                    union all
                    (select s.colleague_id from claimed_skill s
                     where s.skill_id = i.skill_id and s.colleague_id < p.at order by s.colleague_id desc limit %1$d)
                  ) n),
                fit as (
                  select distinct on (n.colleague_id) n.colleague_id, n.skill_id, n.knows from near n
                  join colleague c on c.id = n.colleague_id left join pick_choice o on o.colleague_id = c.id
                  where c.id <> ?1 and c.left_at is null and c.employment <> 'SERVICE' and coalesce(o.shown, true)
                    and may_see_field(?1, c.id, 'SKILLS')
                    and not exists (select 1 from weekly_pick w where w.reader_id = ?1 and w.colleague_id = c.id)
                    and not exists (select 1 from follow f where f.follower_id = ?1 and f.kind = 'PERSON'
                      and f.subject = cast(c.id as text) and f.following)
                  order by n.colleague_id, n.knows desc, n.skill_id)
                insert into weekly_pick (reader_id, colleague_id, skill_id, both_know, week)
                select ?1, colleague_id, skill_id, knows, ?2 from fit
                order by md5(cast(colleague_id as text) || cast(?2 as text)) limit %3$d
                on conflict do nothing returning skill_id""".formatted(LOOKED_AT, INTERESTS, MOST))
                .setParameter(1, reader).setParameter(2, Date.valueOf(week))).stream().map(Sql::uuid).findFirst();
    }

    /** Those of a week who still are here, want to be shown and show that they know the skill, by name. */
    List<Pick> of(Reader reader, LocalDate week) {
        return Sql.rows(entities.createNativeQuery("""
                select c.id, c.name, k.label, w.both_know and exists (
                  select 1 from claimed_skill m where m.colleague_id = ?1 and m.skill_id = w.skill_id)
                from weekly_pick w join colleague c on c.id = w.colleague_id join skill k on k.id = w.skill_id
                join claimed_skill s on s.colleague_id = c.id and s.skill_id = w.skill_id
                left join pick_choice o on o.colleague_id = c.id
                where w.reader_id = ?1 and w.week = ?2 and c.left_at is null and coalesce(o.shown, true)
                  and may_see_field(?1, c.id, 'SKILLS')
                order by c.name, c.id""").setParameter(1, reader.id().value()).setParameter(2, Date.valueOf(week)))
                .stream().map(row -> new Pick(new ColleagueId(Sql.uuid(row[0])), (String) row[1], (String) row[2],
                        (Boolean) row[3]))
                .toList();
    }
}
