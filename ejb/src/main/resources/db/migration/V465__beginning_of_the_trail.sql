-- The chain loses entries at its beginning only, by retention. What is to go is announced here, so that each server signs
-- outside of the database where the chain begins from then on; it goes after that.
create table audit_purge (
    upto         bigint primary key check (upto > 0),
    entries      bigint not null check (entries > 0),
    hash         bytea not null check (length(hash) = 32),
    announced_at timestamptz not null
);
comment on table audit_purge is 'append-only: up to which entry retention takes the chain, and how many at once';

-- The first entry up to a number that stays: what is held, younger than its kind is kept or than a year by the database's
-- own clock, or not as it should be.
create function audit_kept(upto bigint, acts timestamptz, decisions timestamptz) returns bigint language sql stable as $$
  select l.number from audit_link l
    left join act a on l.source = 'ACT' and a.seq = l.seq
    left join decision d on l.source = 'DECISION' and d.seq = l.seq
  where l.number <= upto
    and (coalesce(a.at, d.at) < least(case l.source when 'ACT' then acts else decisions end, now() - interval '1 year')
           is not true
         or ask_held(a.subject) or person_held(a.subject) or person_held(a.actor) or person_held(a.person)
         or ask_held(d.subject) or person_held(d.person))
  order by l.number limit 1
$$;

-- Evidence goes when its retention ends and not before, as one piece from the beginning: the run-time role can delete
-- nothing of it in another way.
drop function purge_acts(timestamptz, int);
drop function purge_decisions(timestamptz, int);
create function purge_trail(last bigint, acts timestamptz, decisions timestamptz) returns table (kind text, id text)
language plpgsql security definer set search_path from current as $$ begin
  if not exists (select from audit_purge where upto = last) or audit_kept(last, acts, decisions) is not null then
    return;
  end if;
  return query
    with link as (delete from audit_link l where l.number <= last returning l.source, l.seq),
      gone_act as (delete from act a using link l where l.source = 'ACT' and a.seq = l.seq returning a.seq),
      gone_decision as (delete from decision d using link l where l.source = 'DECISION' and d.seq = l.seq returning d.id)
    select 'ACT', cast(a.seq as text) from gone_act a union all select 'DECISION', cast(d.id as text) from gone_decision d;
end $$;
