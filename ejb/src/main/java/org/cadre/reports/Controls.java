package org.cadre.reports;

import static org.cadre.reports.Measure.count;
import static org.cadre.reports.Measure.share;
import static org.cadre.reports.Measure.sum;

import java.util.List;

import org.cadre.people.Role;
import org.cadre.reports.Measure.Unit;

/** Reports of what controls found. What is a state is told as of the end of the period, from what tells of that time. */
final class Controls {
    /** For how many days a rule may be stopped, and how long before its end an exception is looked at again. */
    static final int DAYS = 30;

    private Controls() {}

    /** @param guards rules with what each keeps from, as an array of `rule=GUARD` */
    static Report classification(String guards) {
        String facts = """
                with guard as (
                  select split_part(g, '=', 1) as rule, split_part(g, '=', 2) as kind from unnest(cast(?4 as text[])) g),
                said as (
                  select cast(md5(cast(d.id as text) || r.key) as uuid) as id, d.at, d.subject, d.person, d.stage,
                    d.outcome, g.kind, r.value as effect
                  from decision d cross join lateral jsonb_each_text(d.rules) r
                  join guard g on g.rule = split_part(r.key, '@', 1)
                  where d.at >= ?1 and d.at < ?2 and decision_met(d.rules)
                    and r.value in ('REFUSED', 'WOULD_HAVE_REFUSED'))
                select s.id, a.id as ask, s.at, coalesce(c.org_unit, '') as unit, s.person,
                  s.kind || '.' || s.stage as part, s.effect, s.stage, false as raised
                from said s left join ask a on a.id = s.subject left join colleague c on c.id = s.person
                where a.id is not null and %1$s
                  or a.id is null and s.stage = 'INTAKE' and s.outcome = 'REFUSED'
                union all
                select a.id, a.id, a.filed_at, c.org_unit, a.asker_id,
                  'LEVEL.' || case v.level when 3 then 'RESTRICTED' else 'CONFIDENTIAL' end, 'NONE', '',
                  exists (select 1 from revision r join revision p on p.ask_id = a.id and p.number = r.number - 1
                    where r.ask_id = a.id and r.at < ?2 and r.classification > p.classification)
                from ask a join colleague c on c.id = a.asker_id
                cross join lateral (select coalesce((select r.classification from revision r
                  where r.ask_id = a.id and r.at < ?2 order by r.number desc limit 1), a.classification) as level) v
                where a.filed_at >= ?1 and a.filed_at < ?2 and v.level > 1 and %1$s
                  and exists (select 1 from act t where t.subject = a.id and t.kind = 'ASK_FILED')"""
                .formatted(Report.OPEN);
        String classified = "effect = 'NONE'";
        return new Report(ReportKey.CLASSIFICATION, "DSS05", Role.GOVERNANCE, List.of("decision", "ask", "revision"),
                facts, List.of(guards),
                List.of(count("attempts", "effect = 'REFUSED' and stage <> 'MATCH'"),
                        count("kept-out", "effect = 'REFUSED' and stage = 'MATCH'"),
                        count("let-through", "effect = 'WOULD_HAVE_REFUSED'"), count("classified", classified),
                        share("raised", "raised", classified)),
                List.of(new Goal("let-through", 0, 10), new Goal("raised", 0.05, 0.15)), true, false);
    }

    /** Who has what nobody is to have at once, and who decided on their own wish. */
    static Report duties() {
        String facts = "with " + History.ROLES
                + """
                        select cast(md5(cast(x.person as text) || f.first || f.second) as uuid) as id, cast(null as uuid) as ask,
                          coalesce(greatest(x.since, y.since), ?1) as at, c.org_unit as unit, x.person,
                          'PAIR.' || f.first || '.' || f.second as part, 'PAIR' as sort, e.until is not null as excepted,
                          false as own, x.person as who, e.requester_id as owner, f.first || ', ' || f.second as what,
                          greatest(x.since, y.since) as since, e.until, '' as place
                        from role_held x join role_held y on y.person = x.person
                        join role_conflict f on f.first = x.role and f.second = y.role
                        join colleague c on c.id = x.person and (c.left_at is null or c.left_at >= ?2)
                        left join lateral (select m.requester_id, %1$s as until from mandate m
                          where m.person_id = x.person and m.role in (f.first, f.second) and m.state in ('GRANTED', 'ENDED')
                            and coalesce(m.decided_at, m.requested_at) < ?2 and m.exception_until >= %2$s
                          order by m.exception_until desc limit 1) e on true
                        union all
                        select o.id, o.ask, o.at, c.org_unit, o.decider, o.sort, 'DECISION', false, o.own,
                          case when o.own and not o.anonymous then o.decider end, cast(null as uuid), o.what, o.at,
                          cast(null as timestamptz), o.place
                        from (%3$s) o join colleague c on c.id = o.decider
                        where o.at >= ?1 and o.at < ?2"""
                        .formatted(History.END_OF_EXCEPTION, History.LAST_DAY,
                                History.DECISIONS);
        return new Report(ReportKey.DUTIES, "DSS06", Role.AUDITOR,
                List.of("account_role", "role_conflict", "act", "mandate", "approval", "rule_version",
                        "rule_exception", "authorisation"),
                facts, List.of(),
                List.of(count("conflicts", "sort = 'PAIR'"), count("uncovered", "sort = 'PAIR' and not excepted"),
                        count("decided", "sort = 'DECISION'"), share("own", "own", "sort = 'DECISION'")),
                List.of(new Goal("conflicts", 0, 2), new Goal("uncovered", 0, 0), new Goal("own", 0, 0)), true, false);
    }

    /** What is excepted from rules and from the segregation of duties. */
    static Report exceptions() {
        String facts = "with " + History.ROLES
                + """
                        , known as (
                          select x.id, x.asked_at as at, x.owner, cast(null as uuid) as who, 'RULE' as part, x.rule as what,
                            x.asked_at as since, x.ends_at as until, x.approved_at as granted_at,
                            x.ends_at > ?2 and coalesce(x.revoked_at >= ?2, true) as stands,
                            coalesce(x.approved_at < ?2, false) as granted,
                            coalesce(x.approved_at >= ?2, true) and x.starts_at < ?2 as late, '' as place
                          from rule_exception x where x.asked_at < ?2
                          union all
                          select s.id, s.stopped_at, s.stopped_by, cast(null as uuid), 'STOP', s.rule, s.stopped_at,
                            s.stopped_at + interval '%3$d days', s.stopped_at, coalesce(s.lifted_at >= ?2, true), true,
                            s.stopped_at + interval '%3$d days' < ?2, s.rule
                          from rule_stop s where s.stopped_at < ?2
                          union all
                          select m.id, coalesce(m.decided_at, m.requested_at), m.requester_id, m.person_id, 'ROLE', m.role,
                            coalesce(m.decided_at, m.requested_at), %1$s, coalesce(m.decided_at, m.requested_at),
                            h.role is not null and m.newest, true, m.exception_until < %2$s, ''
                          from (select z.*, row_number() over (partition by z.person_id, z.role
                                  order by coalesce(z.decided_at, z.requested_at) desc) = 1 as newest
                                from mandate z where z.state in ('GRANTED', 'ENDED')
                                  and coalesce(z.decided_at, z.requested_at) < ?2) m
                          left join role_held h on h.person = m.person_id and h.role = m.role
                          where m.exception_until is not null)
                        select k.id, cast(null as uuid) as ask, k.at, c.org_unit as unit, k.owner as person, k.part,
                          'STATE' as sort, k.granted, k.late, not k.late and k.until < cast(?2 as timestamptz) + interval '%3$d days' as ending,
                          coalesce(c.left_at < ?2, false) as ownerless, k.who, k.owner, k.what, k.since, k.until, k.place
                        from known k join colleague c on c.id = k.owner where k.stands
                        union all
                        select k.id, null, k.granted_at, c.org_unit, k.owner, k.part, 'NEW', true, false, false, false, k.who,
                          k.owner, k.what, k.since, k.until, k.place
                        from known k join colleague c on c.id = k.owner
                        where k.granted_at >= ?1 and k.granted_at < ?2"""
                        .formatted(History.END_OF_EXCEPTION,
                                History.LAST_DAY, DAYS);
        return new Report(ReportKey.EXCEPTIONS, "APO12", Role.GOVERNANCE,
                List.of("rule_exception", "rule_stop", "mandate", "act", "account_role"), facts, List.of(),
                List.of(count("open", "sort = 'STATE' and granted"),
                        count("ending", "sort = 'STATE' and granted and ending"),
                        count("overdue", "sort = 'STATE' and late"),
                        count("ownerless", "sort = 'STATE' and ownerless"),
                        count("waiting", "sort = 'STATE' and not granted"), count("granted", "sort = 'NEW'")),
                List.of(new Goal("open", 10, 20), new Goal("overdue", 0, 0), new Goal("ownerless", 0, 0)), true,
                false);
    }

    /** Whether access was looked at, and who has some that nobody needs. */
    static Report access() {
        String facts = "with " + History.ROLES
                + """
                        select i.id, cast(null as uuid) as ask, q.due_at as at, c.org_unit as unit, i.holder_id as person,
                          i.kind as part, 'DUE' as sort, v.reviewed, false as leaver, false as dormant,
                          case when not v.reviewed then i.holder_id end as who,
                          case when not v.reviewed then i.reviewer_id end as owner, i.what, i.since, q.due_at as until,
                          cast(q.id as text) as place
                        from recertification_item i join recertification q on q.id = i.campaign_id
                        join colleague c on c.id = i.holder_id
                        cross join lateral (select i.decider_id is not null and i.decided_at < ?2 as reviewed) v
                        where i.kind <> 'WALL' and q.due_at >= ?1 and q.due_at < ?2
                          and not (i.state = 'GONE' and i.decided_at < ?2)
                        union all
                        select cast(md5(cast(h.person as text) || h.role) as uuid), null, coalesce(h.since, ?1), c.org_unit,
                          h.person, 'ROLE', 'ROLE', false, v.leaver, v.dormant, case when v.leaver or v.dormant then h.person end,
                          case when v.leaver or v.dormant then c.manager_id end, h.role,
                          case when v.leaver then c.left_at when v.dormant then d.used_at else h.since end, null, coalesce(d.place, '')
                        from role_held h join colleague c on c.id = h.person
                        left join lateral (select i.used_at, cast(i.campaign_id as text) as place from recertification_item i
                          where i.kind = 'ROLE' and i.holder_id = h.person and i.what = h.role and i.dormant and i.campaign_id = (
                            select q.id from recertification q where q.opened_at < ?2 order by q.opened_at desc limit 1)) d on true
                        cross join lateral (select coalesce(c.left_at < ?2, false) as leaver, d.place is not null as dormant) v
                        union all
                        select z.id, null, c.left_at, c.org_unit, z.person_id, 'AUTHORISATION', 'GRANT', false, true, false,
                          z.person_id, c.manager_id, z.regime, c.left_at, cast(z.valid_until as timestamp) at time zone 'UTC', ''
                        from authorisation z join colleague c on c.id = z.person_id
                        where c.left_at < ?2 and z.valid_until >= %s
                          and exists (select 1 from act t where t.subject = z.id and t.kind = 'AUTHORISATION_GRANTED' and t.at < ?2)
                          and not exists (select 1 from act t
                            where t.subject = z.id and t.kind = 'AUTHORISATION_REVOKED' and t.at < ?2)"""
                        .formatted(History.LAST_DAY);
        return new Report(ReportKey.ACCESS, "DSS05", Role.GOVERNANCE,
                List.of("recertification", "recertification_item", "account_role", "act", "authorisation",
                        "colleague"),
                facts, List.of(),
                List.of(count("due", "sort = 'DUE'"), share("reviewed", "reviewed", "sort = 'DUE'"),
                        count("unreviewed", "sort = 'DUE' and not reviewed"), count("roles", "sort = 'ROLE'"),
                        count("leavers", "leaver"), count("dormant", "dormant")),
                List.of(new Goal("reviewed", 1, 0.9), new Goal("unreviewed", 0, 5), new Goal("leavers", 0, 0),
                        new Goal("dormant", 0, 3)),
                false, false);
    }

    /** Whether the trail is what was written. Links are only walked through where there are fewer than their numbers say. */
    static Report integrity() {
        String facts = """
                with edge as (
                  select least(
                    (select l.number from act t join audit_link l on l.source = 'ACT' and l.seq = t.seq
                     where t.at >= ?1 and t.at < ?2 order by t.at limit 1),
                    (select l.number from decision t join audit_link l on l.source = 'DECISION' and l.seq = t.seq
                     where t.at >= ?1 and t.at < ?2 order by t.at limit 1)) as low,
                  greatest(
                    (select l.number from act t join audit_link l on l.source = 'ACT' and l.seq = t.seq
                     where t.at >= ?1 and t.at < ?2 order by t.at desc limit 1),
                    (select l.number from decision t join audit_link l on l.source = 'DECISION' and l.seq = t.seq
                     where t.at >= ?1 and t.at < ?2 order by t.at desc limit 1)) as high),
                held as (
                  select e.low, e.high, count(*) as links, coalesce(
                    (select max(p.number) from audit_link p where p.number < e.low),
                    (select max(p.upto) from audit_purge p where p.upto < e.low), 0) as before
                  from edge e join audit_link l on l.number between e.low and e.high group by e.low, e.high),
                chain as (
                  select l.number, lag(l.number) over (order by l.number) as before from held h join audit_link l
                    on l.number between coalesce((select max(p.number) from audit_link p where p.number < h.low), h.low)
                      and h.high
                  where h.links <= h.high - h.low or h.before < h.low - 1),
                gap as (
                  select c.number, s.start from chain c join edge e on c.number >= e.low
                  cross join lateral (select coalesce(c.before,
                    (select max(p.upto) from audit_purge p where p.upto < c.number), 0) + 1 as start) s
                  where c.number > s.start)
                select k.id, cast(null as uuid) as ask, k.at, '' as unit, cast(null as uuid) as person,
                  case when k.finding is not null then 'BROKEN' when k.signed then 'SIGNED' else 'WHOLE' end as part,
                  'CHECK' as sort, k.entries, cast(0 as bigint) as minutes, cast(null as uuid) as who,
                  cast(null as uuid) as owner, coalesce(k.finding || ' ' || k.place, '1 – ' || k.entries) as what,
                  k.at as since, cast(null as timestamptz) as until, '' as place
                from trail_check k where k.at >= ?1 and k.at < ?2
                union all
                select cast(md5('GAP' || g.number) as uuid), null, cast(?1 as timestamptz), '', null, 'GAP', 'GAP', g.number - g.start, 0,
                  null, null, g.start || ' – ' || g.number - 1, null, null, ''
                from gap g
                union all
                select cast(md5('CHAIN') as uuid), null, cast(?1 as timestamptz), '', null, 'CHAIN', 'CHAIN', h.links, 0, null, null,
                  h.low || ' – ' || h.high, null, null, ''
                from held h
                union all
                (select k.id, null, k.at, '', null, 'LAST', 'LAST', 0,
                  cast(extract(epoch from cast(?2 as timestamptz) - k.at) / 60 as bigint), null, null, '1 – ' || k.entries,
                  k.at, null, ''
                from trail_check k where k.at < ?2 and k.finding is null order by k.at desc limit 1)""";
        return new Report(ReportKey.INTEGRITY, "MEA02", Role.AUDITOR,
                List.of("trail_check", "audit_link", "audit_purge"),
                facts, List.of(),
                List.of(sum("last", Unit.MINUTES, "minutes", "1", "sort = 'LAST'", "sort = 'LAST'"),
                        count("checks", "sort = 'CHECK'"), count("signed", "sort = 'CHECK' and part = 'SIGNED'"),
                        count("broken", "sort = 'CHECK' and part = 'BROKEN'"), count("gaps", "sort = 'GAP'"),
                        sum("missing", Unit.COUNT, "entries", "", "sort = 'GAP'", ""),
                        sum("entries", Unit.COUNT, "entries", "", "sort = 'CHAIN'", "")),
                List.of(new Goal("last", 60, 1440), new Goal("broken", 0, 0), new Goal("gaps", 0, 0)), true, false);
    }
}
