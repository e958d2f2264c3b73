package org.cadre.reports;

/** What stored rows tell of a time that is over. ?2 is that time, ?3 a clearance. */
final class History {
    /** The last day of the period. */
    static final String LAST_DAY = "cast(cast(?2 as timestamptz) at time zone 'UTC' as date)";
    /** Of a mandate `m`: in the middle of its last day, so that it is the same day nearly everywhere. */
    static final String END_OF_EXCEPTION = "(cast(m.exception_until as timestamp) + interval '12 hours') at time zone 'UTC'";
    /**
     * `role_held`: `person`, `role` and `since`. The acts around that time tell; a role without any, as the first administrator's,
     * counts as it is now.
     */
    static final String ROLES = """
            role_act as (
              select t.subject as person, regexp_replace(t.kind, '^ROLE_(GRANTED_ALONE|GRANTED|TAKEN|ENDED)_', '') as role,
                t.at, t.seq, t.kind like 'ROLE\\_GRANTED%' as given
              from act t where t.kind like 'ROLE\\_%' and t.kind not like 'ROLE\\_REQUESTED%'
                and t.kind not like 'ROLE\\_REFUSED%'),
            role_held as (
              select k.person, k.role, case when b.given then b.at end as since
              from (select person, role from role_act
                    union select colleague_id, role from account_role where role <> 'EMPLOYEE') k
              left join account_role r on r.colleague_id = k.person and r.role = k.role
              left join lateral (select e.given, e.at from role_act e
                where e.person = k.person and e.role = k.role and e.at < ?2 order by e.seq desc limit 1) b on true
              left join lateral (select e.given from (
                  select o.given, o.seq from role_act o where o.person = k.person and o.role = k.role and o.at >= ?2
                  union all select false, o.seq from act o
                  where o.subject = k.person and o.kind = 'PERSON_ERASED' and o.at >= ?2) e
                order by e.seq limit 1) n on true
              where case when n.given is null then r.role is not null else coalesce(b.given, not n.given) end)
            """;
    /** What one person wanted and one decided on: `own` where that was the same. */
    static final String DECISIONS = """
            select cast(md5('ASK' || p.number) as uuid) as id, a.id as ask, f.at, p.decider_id as decider, 'ASK' as sort,
              p.decider_id = h.asker_id as own, h.anonymous, '' as what, '' as place
            from approval p join held_ask h on h.id = p.ask_id join ask a on a.id = h.id
            cross join lateral (select min(t.at) as at from act t where t.subject = a.id and t.kind = 'ASK_FILED') f
            where p.state = 'GIVEN' and p.decider_id is not null and %s
            union all
            select m.id, null, coalesce(m.decided_at, m.requested_at), coalesce(m.decider_id, m.requester_id), 'ROLE',
              m.decider_id is null or m.decider_id = m.requester_id, false, m.role, ''
            from mandate m where m.state in ('GRANTED', 'ENDED')
            union all
            select cast(md5(v.rule || '@' || v.version) as uuid), null, v.decided_at, v.decided_by, 'RULE',
              v.decided_by = v.author, false, v.rule || '@' || v.version, v.rule
            from rule_version v where v.state = 'PUBLISHED'
            union all
            select x.id, null, x.approved_at, x.approved_by, 'EXCEPTION', x.approved_by in (x.asked_by, x.owner), false,
              x.rule, ''
            from rule_exception x where x.approved_by is not null
            union all
            select z.id, null, t.at, t.actor, 'AUTHORISATION', t.actor in (z.requester_id, z.person_id), false, z.regime, ''
            from authorisation z join act t on t.subject = z.id and t.kind = 'AUTHORISATION_GRANTED'"""
            .formatted(Report.OPEN);

    private History() {}
}
