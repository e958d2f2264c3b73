package org.cadre.reports;

import static org.cadre.reports.Measure.count;
import static org.cadre.reports.Measure.share;
import static org.cadre.reports.Measure.sum;
import static org.cadre.reports.Measure.time;

import java.util.List;

import org.cadre.people.Role;
import org.cadre.reports.Measure.How;
import org.cadre.reports.Measure.How.Spread.Kind;
import org.cadre.reports.Measure.Unit;

/** All reports there are. */
final class Definitions {
    private static final String SETTLED = """
            left join lateral (
              select case when t.kind = 'ASK_SOLVED' then t.at end as at, t.kind from act t
              where t.subject = a.id and t.kind in ('ASK_SOLVED', 'ASK_REOPENED', 'ASK_CLOSED') and t.at < ?2
              order by t.seq desc limit 1) s on true""";
    static final String FILED = """
            a.filed_at >= ?1 and a.filed_at < ?2 and %s
              and exists (select 1 from act t where t.subject = a.id and t.kind = 'ASK_FILED')"""
            .formatted(Report.OPEN);

    private Definitions() {}

    /** Whether and how soon what was filed in the period was answered and accepted by its end. */
    static Report resolution() {
        String facts = """
                select a.id, a.id as ask, a.filed_at as at, c.org_unit as unit, a.asker_id as person, '' as part,
                  f.at as first_at, s.at as solved_at
                from ask a join colleague c on c.id = a.asker_id
                left join lateral (select min(t.at) as at from act t
                  where t.subject = a.id and t.kind = 'ASK_ANSWERED' and t.at < ?2) f on true
                %s
                where a.kind <> 'BATCH' and %s""".formatted(SETTLED, FILED);
        return new Report(ReportKey.RESOLUTION, "DSS02", Role.GOVERNANCE, List.of("ask", "act", "working_hours"),
                facts, List.of(),
                List.of(count("asked", "true"), share("accepted", "solved_at is not null", "true"),
                        share("unanswered", "first_at is null", "true"),
                        time("first.median", "at", "first_at", 50), time("first.p90", "at", "first_at", 90),
                        time("accepted.median", "at", "solved_at", 50), time("accepted.p90", "at", "solved_at", 90),
                        new Measure("adoption", Unit.PERCENT, "true", "person", new How.Reach(), "")),
                List.of(new Goal("accepted", 0.6, 0.4), new Goal("unanswered", 0.1, 0.25),
                        new Goal("first.median", 8, 16), new Goal("adoption", 0.3, 0.1)),
                false, true);
    }

    /** How well those were chosen who were asked. */
    static Report routing() {
        String facts = """
                select a.id, a.id as ask, a.filed_at as at, c.org_unit as unit, a.asker_id as person,
                  cast(null as uuid) as invitee, '' as part, 'ASK' as sort, w.waves,
                  s.at is not null and w.waves = 1 as at_once, false as expired, false as elsewhere
                from ask a join colleague c on c.id = a.asker_id
                join lateral (select max(i.wave) as waves from invitation i
                  where i.ask_id = a.id and i.issued_at < ?2) w on w.waves is not null
                %s
                where %s
                union all
                select i.id, a.id, i.issued_at, c.org_unit, a.asker_id, i.invitee_id, '', 'OFFER', i.wave, false,
                  coalesce(i.state = 'EXPIRED' and i.ended_at < ?2, false),
                  coalesce(i.state = 'DECLINED' and i.decline_reason = 'NOT_MY_AREA' and i.ended_at < ?2, false)
                from invitation i join ask a on a.id = i.ask_id join colleague c on c.id = a.asker_id
                where i.issued_at >= ?1 and i.issued_at < ?2 and %s""".formatted(SETTLED, FILED, Report.OPEN);
        return new Report(ReportKey.ROUTING, "BAI08", Role.GOVERNANCE, List.of("ask", "act", "invitation"), facts,
                List.of(),
                List.of(count("routed", "sort = 'ASK'"), share("at-once", "at_once", "sort = 'ASK'"),
                        sum("waves", Unit.WAVES, "waves", "1", "sort = 'ASK'", "sort = 'ASK'"),
                        new Measure("offers", Unit.COUNT, "sort = 'OFFER'", "invitee", new How.Sum("1", ""),
                                "sort = 'OFFER'"),
                        share("timeouts", "expired", "sort = 'OFFER'", "invitee"),
                        share("elsewhere", "elsewhere", "sort = 'OFFER'", "invitee")),
                List.of(new Goal("at-once", 0.6, 0.4), new Goal("waves", 1.5, 2.5), new Goal("timeouts", 0.15, 0.3),
                        new Goal("elsewhere", 0.1, 0.2)),
                false, true);
    }

    /** @param minutesEach what a yes costs where nothing else is known */
    static Report load(int minutesEach) {
        String facts = """
                select i.id, a.id as ask, i.accepted_at as at, c.org_unit as unit, i.invitee_id as person, '' as part,
                  'TAKEN' as sort, cast(coalesce(i.minutes, cast(?4 as int)) as bigint) as minutes
                from invitation i join ask a on a.id = i.ask_id join colleague c on c.id = i.invitee_id
                where i.accepted_at >= ?1 and i.accepted_at < ?2 and %s
                union all
                select p.colleague_id, null, cast(?1 as timestamptz), c.org_unit, p.colleague_id, '', 'OFFERED',
                  cast(round(p.weekly_minutes / 604800.0
                    * extract(epoch from cast(?2 as timestamptz) - cast(?1 as timestamptz))) as bigint)
                from expert_profile p join colleague c on c.id = p.colleague_id
                where p.weekly_minutes > 0 and not p.opted_out and c.left_at is null""".formatted(Report.OPEN);
        String taken = "case when sort = 'TAKEN' then minutes else 0 end";
        return new Report(ReportKey.LOAD, "APO07", Role.GOVERNANCE,
                List.of("invitation", "expert_profile", "work"), facts, List.of(minutesEach),
                List.of(count("taken", "sort = 'TAKEN'"),
                        sum("minutes", Unit.MINUTES, "minutes", "", "sort = 'TAKEN'", "sort = 'TAKEN'"),
                        sum("used", Unit.PERCENT, taken, "case when sort = 'OFFERED' then minutes else 0 end", "true",
                                "sort = 'TAKEN'"),
                        new Measure("gini", Unit.GINI, "true", "person", new How.Spread(taken, Kind.GINI),
                                "sort = 'TAKEN'"),
                        new Measure("top-tenth", Unit.PERCENT, "true", "person",
                                new How.Spread(taken, Kind.TOP_TENTH), "sort = 'TAKEN'")),
                List.of(new Goal("used", 0.7, 0.9), new Goal("gini", 0.5, 0.7), new Goal("top-tenth", 0.4, 0.6)),
                false, true);
    }

    /**
     * @param rules names of those in force, as an array
     * @param enforcing versions that do more than watch, as an array
     */
    static Report policy(String rules, String enforcing) {
        String facts = """
                with said as (
                  select cast(md5(cast(d.id as text) || r.key) as uuid) as id, d.at, d.subject, d.person, d.stage,
                    d.outcome, r.key as version, split_part(r.key, '@', 1) as rule, r.value as effect
                  from decision d cross join lateral jsonb_each_text(d.rules) r
                  where d.at >= ?1 and d.at < ?2 and decision_met(d.rules) and r.value <> 'ALLOWED'),
                known as (
                  select s.*, a.id as ask from said s left join ask a on a.id = s.subject
                  where a.id is not null and %s
                    or a.id is null and (s.stage = 'EXPORT' or s.stage = 'INTAKE' and s.outcome = 'REFUSED'))
                select k.id, k.ask, k.at, coalesce(c.org_unit, '') as unit, k.person, k.rule as part, k.effect,
                  k.effect like 'WOULD_HAVE%%' and k.version = any(cast(?5 as text[])) as excepted, false as silent
                from known k left join colleague c on c.id = k.person
                union all
                select cast(md5(r.name) as uuid), null, cast(?1 as timestamptz), '', null, r.name, 'RULE', false,
                  not exists (select 1 from known k where k.rule = r.name)
                from unnest(cast(?4 as text[])) r (name)""".formatted(Report.OPEN);
        String met = "effect <> 'RULE'";
        return new Report(ReportKey.POLICY, "DSS06", Role.GOVERNANCE,
                List.of("decision", "rule_version", "rule_exception"), facts, List.of(rules, enforcing),
                List.of(count("met", met), count("refused", "effect = 'REFUSED'"),
                        count("approval", "effect = 'NEEDS_APPROVAL'"), count("warned", "effect = 'WARNED'"),
                        count("would-have", "effect = 'WOULD_HAVE_REFUSED' and not excepted"),
                        sum("overridden", Unit.PERCENT, "case when excepted then 1 else 0 end", "1",
                                "effect = 'REFUSED' or excepted and effect = 'WOULD_HAVE_REFUSED'",
                                "excepted and effect = 'WOULD_HAVE_REFUSED'"),
                        sum("silent", Unit.PERCENT, "case when silent then 1 else 0 end", "1", "effect = 'RULE'", "")),
                List.of(new Goal("overridden", 0.05, 0.15), new Goal("silent", 0.5, 0.8)), true, false);
    }

    /** How good what was done is, where somebody knows. */
    static Report quality() {
        String facts = """
                select j.id, a.id as ask, j.given_at as at, c.org_unit as unit, j.worker_id as person, '' as part,
                  'GOLD' as sort, coalesce(j.was_right, false) as well, cast(0 as bigint) as alpha
                from judgment j join ask a on a.id = j.batch_id join colleague c on c.id = j.worker_id
                where j.was_gold and j.state = 'GIVEN' and j.given_at >= ?1 and j.given_at < ?2 and %s
                union all
                select d.id, a.id, d.made_at, c.org_unit, d.author_id, '', 'DELIVERY',
                  not coalesce(d.state = 'RETURNED' and d.judged_at < ?2, false), 0
                from delivery d join ask a on a.id = d.ask_id join colleague c on c.id = d.author_id
                where d.made_at >= ?1 and d.made_at < ?2 and %s
                union all
                """.formatted(Report.OPEN, Report.OPEN) + Values.QUALITY;
        return new Report(ReportKey.QUALITY, "APO11", Role.GOVERNANCE,
                List.of("judgment", "delivery", "consensus_agreement", "scorecard", "approval_word", "review"), facts,
                List.of(),
                List.of(count("gold", "sort = 'GOLD'"), share("gold-right", "well", "sort = 'GOLD'"),
                        count("deliveries", "sort = 'DELIVERY'"),
                        share("rework", "not well", "sort = 'DELIVERY'"), //
                        sum("alpha", Unit.ALPHA, "alpha", "case when well then 10000 else 0 end", "sort = 'ALPHA'",
                                "sort = 'ALPHA' and well"),
                        count("appeals", "sort = 'APPEAL'"), share("overturned", "well", "sort = 'APPEAL'"),
                        count("reviewed", "sort = 'REVIEW'"), share("overdue", "not well", "sort = 'REVIEW'")),
                List.of(new Goal("gold-right", 0.9, 0.75), new Goal("rework", 0.15, 0.3), new Goal("alpha", 0.8, 0.67),
                        new Goal("overturned", 0.2, 0.4), new Goal("overdue", 0.1, 0.25)),
                false, true);
    }

    /** What was wanted, and how far it is. */
    static Report portfolio() {
        String facts = """
                select a.id, a.id as ask, a.filed_at as at, c.org_unit as unit, a.asker_id as person,
                  a.kind || '.' || case s.kind when 'ASK_SOLVED' then 'SOLVED' when 'ASK_CLOSED' then 'CLOSED'
                    else 'OPEN' end as part,
                  s.at as solved_at, w.due_at < ?2 or s.at is not null and w.due_at is not null as due,
                  coalesce(s.at <= w.due_at, false) as on_time,
                  case when s.at is null then '' else coalesce(h.org_unit, '') end as provider,
                  case when s.at is null then a.asker_id else coalesce(h.id, a.asker_id) end as doer
                from ask a join colleague c on c.id = a.asker_id left join work w on w.ask_id = a.id
                left join answer x on x.id = a.accepted_answer_id left join colleague h on h.id = x.author_id
                %s
                where %s""".formatted(SETTLED, FILED);
        return new Report(ReportKey.PORTFOLIO, "APO05", Role.GOVERNANCE, List.of("ask", "act", "work", "answer"),
                facts, List.of(),
                List.of(count("items", "true"), share("solved", "solved_at is not null", "true"),
                        time("cycle.median", "at", "solved_at", 50), time("cycle.p90", "at", "solved_at", 90),
                        share("on-time", "on_time", "due")),
                List.of(new Goal("solved", 0.6, 0.4), new Goal("on-time", 0.9, 0.7)),
                List.of(Axis.PART, new Axis("by", "provider", "doer")), true);
    }
}
