-- How long each kind of record is kept; what has no row here has its usual period. The newest in force counts.
create table retention_rule (
    seq            bigint generated always as identity primary key,
    kind           text not null,
    classification smallint check (classification between 0 and 3),
    days           int not null check (days between 1 and 36500),
    authors        text not null check (authors in ('KEEP', 'REMOVE')),
    reason         text not null,
    set_by         uuid not null references colleague,
    set_at         timestamptz not null,
    in_force       timestamptz not null
);
create index retention_rule_kind on retention_rule (kind, classification, in_force desc, seq desc);
comment on table retention_rule is 'append-only: how long what is kept, by whose decision and why';
-- What was thrown away when its time was over. Of each id only the SHA-256, one after the other.
create table purge (
    seq            bigint generated always as identity primary key,
    at             timestamptz not null,
    kind           text not null,
    classification smallint,
    wall_id        uuid,
    removed        int not null,
    digests        bytea not null
);
create index purge_at on purge (at desc, seq desc);
comment on table purge is 'append-only: what was thrown away when its retention ended';
-- Evidence goes when its retention ends and not before: the run-time role can delete nothing by these that is younger than
-- a year by the database's own clock, nor what is held.
create function purge_decisions(before timestamptz, most int) returns table (id uuid)
language sql security definer set search_path from current as $$
  delete from decision d where d.seq in (
    select o.seq from decision o
    where o.at < least(before, now() - interval '1 year') and not ask_held(o.subject)
      and (o.person is null or not person_held(o.person))
    order by o.at limit most)
  returning d.id
$$;
-- Only from the beginning, so that what is left is one piece.
create function purge_acts(before timestamptz, most int) returns table (id text)
language sql security definer set search_path from current as $$
  delete from act a where a.seq in (
    select o.seq from act o
    where o.at < least(before, now() - interval '1 year')
      and o.seq < coalesce((select min(h.seq) from act h where ask_held(h.subject) or person_held(h.subject)
                              or person_held(h.actor)), o.seq + 1)
    order by o.seq limit most)
  returning cast(a.seq as text)
$$;
