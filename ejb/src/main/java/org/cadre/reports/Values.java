package org.cadre.reports;

import static org.cadre.reports.Measure.count;
import static org.cadre.reports.Measure.derived;
import static org.cadre.reports.Measure.share;
import static org.cadre.reports.Measure.sum;
import static org.cadre.reports.Measure.tally;

import java.util.List;

import org.cadre.people.Role;
import org.cadre.reports.Measure.How;
import org.cadre.reports.Measure.Unit;

/** What it is worth, to whom it is given, and what is known of people. */
final class Values {
    private static final String COLLEAGUES = "c.employment not in ('SERVICE', 'ARCHIVE')";
    /**
     * What quality also is, after what is known of gold questions and deliveries. Of a batch the first worker's row carries the
     * alpha, and the others are there to be counted as people.
     */
    static final String QUALITY = """
            select cast(md5(cast(g.output as text) || g.input || ' ' || g.option || w.worker_id) as uuid), a.id,
              r.ended_at, c.org_unit, w.worker_id, '', 'ALPHA', w.first,
              case when w.first then cast(round(cast(g.alpha * 10000 as numeric)) as bigint) else 0 end
            from batch b join ask a on a.id = b.id join colleague c on c.id = a.asker_id
            join lateral (select u.output, u.ended_at from consensus_run u
              where u.batch_id = b.id and u.state = 'DONE' and u.ended_at >= b.ended_at
              order by u.ended_at, u.id limit 1) r on r.ended_at >= ?1 and r.ended_at < ?2
            join consensus_agreement g on g.output = r.output and g.alpha is not null
            join lateral (select j.worker_id, row_number() over (order by j.worker_id) = 1 as first
              from (select distinct k.worker_id from judgment k where k.batch_id = b.id and k.state = 'GIVEN') j) w
              on true
            where b.state = 'DONE' and %1$s
            union all
            select k.delivery_id, a.id, k.decided_at, c.org_unit, k.author_id, '', 'APPEAL', k.state = 'PASSED', 0
            from scorecard k join ask a on a.id = k.ask_id join colleague c on c.id = k.author_id
            where k.appealed_at is not null and k.state in ('PASSED', 'FAILED') and k.decided_at >= k.appealed_at
              and k.decided_at >= ?1 and k.decided_at < ?2 and %1$s
            union all
            select h.id, a.id, d.at, c.org_unit, h.asker_id, '', 'APPEAL', d.deed = 'APPROVED', 0
            from held_ask h join colleague c on c.id = h.asker_id left join ask a on a.id = h.id
            join lateral (select d.at, d.deed from approval_word d join approval_word p on p.ask_id = d.ask_id
                and p.deed = 'APPEALED' and p.number < d.number
              where d.ask_id = h.id and d.deed in ('APPROVED', 'REFUSED') order by d.number limit 1) d
              on d.at >= ?1 and d.at < ?2
            where h.appealed and (a.id is null and h.state = 'REFUSED' or a.id is not null and %1$s)
            union all
            select v.answer_id, a.id, v.due_at, c.org_unit, v.owner_id, '', 'REVIEW', v.due_at >= ?2, 0
            from review v join answer w on w.id = v.answer_id join ask a on a.id = w.ask_id
            join colleague c on c.id = v.owner_id
            where w.given_at < ?2 and %1$s""".formatted(Report.OPEN);

    private Values() {}

    /**
     * What is wanted, who knows it, and what is known by hardly anybody.
     *
     * @param customerTags those that say that an ask came of a customer, as an array
     */
    static Report skills(String customerTags) {
        String facts = """
                with named as (
                  select k.id, case when count(*) over (partition by k.label) > 1 then k.label || ' (' || k.code || ')'
                    else k.label end as part from skill k),
                wanted as (
                  select a.id as ask, a.filed_at, a.asker_id, s.skill_id
                  from ask a join ask_skill s on s.ask_id = a.id where %1$s
                  union
                  select a.id, a.filed_at, a.asker_id, l.skill_id
                  from ask a join ask_tag g on g.ask_id = a.id join skill_label l on lower(l.label) = g.tag where %1$s),
                knowing as (
                  select c.id, c.org_unit, c.left_at, s.skill_id from claimed_skill s
                  join colleague c on c.id = s.colleague_id join expert_profile p on p.colleague_id = c.id
                  where %2$s and not p.opted_out and (c.left_at is null or c.left_at >= ?1)),
                known as (
                  select o.skill_id, count(k.id) as experts, coalesce(bool_or(o.lost), false) as lost from (
                    select skill_id, bool_or(left_at < ?2) as lost from (
                      select skill_id, cast(null as timestamptz) as left_at from wanted
                      union all select skill_id, left_at from knowing) u group by skill_id) o
                  left join knowing k on k.skill_id = o.skill_id and (k.left_at is null or k.left_at >= ?2)
                  group by o.skill_id)
                select cast(md5(cast(w.ask as text) || w.skill_id) as uuid) as id, w.ask, w.filed_at as at,
                  c.org_unit as unit, w.asker_id as person, n.part, 'DEMAND' as sort,
                  exists (select 1 from ask_tag g where g.ask_id = w.ask and g.tag = any(cast(?4 as text[]))) as customer,
                  false as single, false as endangered
                from wanted w join colleague c on c.id = w.asker_id join named n on n.id = w.skill_id
                union all
                select cast(md5(cast(k.id as text) || k.skill_id) as uuid), null, coalesce(k.left_at, ?1), k.org_unit,
                  k.id, n.part, case when k.left_at < ?2 then 'LEFT' else 'SUPPLY' end, false, false, false
                from knowing k join named n on n.id = k.skill_id
                union all
                select o.skill_id, null, cast(?1 as timestamptz), '', null, n.part, 'SKILL', false, o.experts <= 1,
                  o.experts <= 1 and o.lost
                from known o join named n on n.id = o.skill_id"""
                .formatted(Definitions.FILED, COLLEAGUES);
        String skill = "sort = 'SKILL'";
        return new Report(ReportKey.SKILLS, "APO07", Role.GOVERNANCE,
                List.of("ask_skill", "ask_tag", "skill_label", "claimed_skill", "expert_profile", "colleague"), facts,
                List.of(customerTags),
                List.of(count("demand", "sort = 'DEMAND'"), derived("trend", new How.Trend("demand")),
                        share("customer", "customer", "sort = 'DEMAND'"),
                        new Measure("supply", Unit.COUNT, "sort = 'SUPPLY'", "person", new How.Sum("1", ""), ""),
                        derived("gap", new How.Gap("demand", "supply")), share("single", "single", skill, ""),
                        tally("endangered", "endangered"),
                        new Measure("left", Unit.COUNT, "sort = 'LEFT'", "person", new How.Sum("1", ""), "")),
                List.of(new Goal("gap", 0.2, 0.4), new Goal("single", 0.2, 0.4)), true, true);
    }

    /** Whether what people may demand is done in time, and what is thrown away, kept and not used. */
    static Report privacy() {
        String facts = """
                select e.id, cast(null as uuid) as ask, least(e.decided_at, e.deadline) as at, '' as unit,
                  cast(null as uuid) as person, 'request' as part, 'REQUEST' as sort,
                  coalesce(e.decided_at <= e.deadline, false) as well, cast(1 as bigint) as many, false as fresh
                from erasure e where least(e.decided_at, e.deadline) >= ?1 and least(e.decided_at, e.deadline) < ?2
                union all
                select cast(md5('export' || t.seq) as uuid), null, t.at, '', null, 'export', 'EXPORT', true, 1, false
                from act t where t.kind = 'PERSON_EXPORTED' and t.at >= ?1 and t.at < ?2
                union all
                select cast(md5('purge' || p.seq) as uuid), null, p.at, '', null, 'purge.' || p.kind, 'PURGE', true,
                  p.removed, false
                from purge p where p.at >= ?1 and p.at < ?2 and p.wall_id is null and p.labels is null
                  and coalesce(p.classification, 0) <= ?3
                union all
                select h.id, null, h.placed_at, '', null, 'hold.' || h.scope, 'HOLD',
                  h.released_at is null or h.released_at >= ?2, 1, h.placed_at >= ?1
                from legal_hold h where h.placed_at < ?2 and (h.released_at is null or h.released_at >= ?1)
                union all
                select cast(md5('out' || p.colleague_id) as uuid), null, cast(?1 as timestamptz), c.org_unit,
                  p.colleague_id, 'out.PROFILE', 'OUT', true, 1, false
                from expert_profile p join colleague c on c.id = p.colleague_id
                where p.opted_out and c.left_at is null and %1$s
                union all
                select cast(md5('out' || o.colleague_id || o.signal) as uuid), null, o.at, c.org_unit, o.colleague_id,
                  'out.' || o.signal, 'OUT', true, 1, false
                from objection o join colleague c on c.id = o.colleague_id
                where o.at < ?2 and c.left_at is null and %1$s""".formatted(COLLEAGUES);
        return new Report(ReportKey.PRIVACY, "MEA03", Role.GOVERNANCE,
                List.of("erasure", "act", "purge", "legal_hold", "expert_profile", "objection"), facts, List.of(),
                List.of(tally("requests", "sort = 'REQUEST'"), share("in-time", "well", "sort = 'REQUEST'", ""),
                        tally("exports", "sort = 'EXPORT'"),
                        new Measure("purged", Unit.COUNT, "sort = 'PURGE'", "", new How.Sum("many", ""),
                                "sort = 'PURGE'"),
                        tally("holds.placed", "sort = 'HOLD' and fresh"),
                        tally("holds.open", "sort = 'HOLD' and well"),
                        tally("holds.released", "sort = 'HOLD' and not well"),
                        new Measure("opted-out", Unit.COUNT, "sort = 'OUT'", "person", new How.Sum("1", ""), "")),
                List.of(new Goal("in-time", 1, 0.95)), true, true);
    }

    /** Whether those who could be asked are asked alike, wherever they sit. */
    static Report fairness() {
        String facts = """
                select cast(md5(cast(p.ask_id as text) || k.colleague_id) as uuid) as id, a.id as ask, k.ruled_at as at,
                  c.org_unit as unit, c.id as person, '' as part, c.site, c.employment, c.language,
                  exists (select 1 from invitation i where i.ask_id = a.id and i.invitee_id = c.id
                    and i.issued_at < ?2) as offered
                from plan_candidate k join routing_plan p on p.id = k.plan_id join ask a on a.id = p.ask_id
                join colleague c on c.id = k.colleague_id
                where k.ruled_at >= ?1 and k.ruled_at < ?2 and k.outcome in ('ALLOWED', 'WARNED') and %s"""
                .formatted(Report.OPEN);
        return new Report(ReportKey.FAIRNESS, "EDM04", Role.GOVERNANCE,
                List.of("plan_candidate", "invitation", "colleague"), facts, List.of(),
                List.of(count("eligible", "true"), share("offered", "offered", "true"),
                        derived("against-best", new How.Ratio("offered"))),
                List.of(new Goal("against-best", 0.9, 0.8)),
                List.of(Axis.of("site"), Axis.of("employment"), Axis.of("language"), Axis.UNITS), true);
    }

    /** What askers said that answers saved them, and what was used again. */
    static Report value() {
        String facts = """
                select a.id, a.id as ask, s.at, c.org_unit as unit, a.asker_id as person, '' as part, 'SOLVED' as sort,
                  cast(v.minutes as bigint) as minutes,
                  cast(nullif(w.brief ->> 'savesMinutes', '0') as bigint) as estimate
                from ask a join colleague c on c.id = a.asker_id left join work w on w.ask_id = a.id
                join lateral (select t.kind, t.at from act t
                  where t.subject = a.id and t.kind in ('ASK_SOLVED', 'ASK_REOPENED', 'ASK_CLOSED') and t.at < ?2
                  order by t.seq desc limit 1) s on s.kind = 'ASK_SOLVED' and s.at >= ?1
                left join lateral (select y.minutes from saving y
                  where y.ask_id = a.id and y.said_at >= s.at and y.said_at < ?2
                    and (y.ended_at is null or y.ended_at >= ?2)
                  order by y.said_at desc, y.id limit 1) v on true
                where a.kind <> 'BATCH' and %1$s and a.id in (
                  select t.subject from act t where t.kind = 'ASK_SOLVED' and t.at >= ?1 and t.at < ?2)
                union all
                select d.id, a.id, d.marked_at, c.org_unit, c.id, '', 'AGAIN', null, null
                from duplicate d join ask a on a.id = d.target_id join ask b on b.id = d.ask_id
                join colleague c on c.id = b.asker_id
                join lateral (select t.kind from act t
                  where t.subject = a.id and t.kind in ('ASK_SOLVED', 'ASK_REOPENED', 'ASK_CLOSED') and t.at < ?2
                  order by t.seq desc limit 1) s on s.kind = 'ASK_SOLVED'
                where d.marked_at >= ?1 and d.marked_at < ?2 and (d.undone_at is null or d.undone_at >= ?2) and %1$s
                  and b.wall_id is null and b.labels is null and b.classification <= ?3""".formatted(Report.OPEN);
        String solved = "sort = 'SOLVED'";
        String told = "minutes is not null";
        String guessed = "minutes is null and estimate is not null";
        return new Report(ReportKey.VALUE, "EDM02", Role.GOVERNANCE,
                List.of("act", "ask", "saving", "work", "duplicate"), facts, List.of(),
                List.of(count("solved", solved), share("told", told, solved),
                        sum("minutes", Unit.MINUTES, "minutes", "", told, told),
                        sum("mean", Unit.MINUTES, "minutes", "1", told, ""),
                        sum("estimate", Unit.MINUTES, "estimate", "", guessed, guessed),
                        count("again", "sort = 'AGAIN'")),
                List.of(new Goal("told", 0.4, 0.2)), false, true);
    }
}
