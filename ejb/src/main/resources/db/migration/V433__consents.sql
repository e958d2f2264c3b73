-- What the works council of a site agrees to; the newest counts. The signal COUNCIL says whether it is asked at all there.
create table consent_switch (
    seq     bigint generated always as identity primary key,
    site    text not null,
    signal  text not null,
    allowed boolean not null,
    reason  text not null,
    set_by  uuid not null references colleague,
    set_at  timestamptz not null
);
create index consent_switch_site on consent_switch (site, signal, seq desc);
comment on table consent_switch is 'append-only: what the works council agreed to, and when';
-- What somebody does not want to be used of them, whatever the site agreed to.
create table objection (
    colleague_id uuid not null references colleague,
    signal       text not null,
    at           timestamptz not null,
    primary key (colleague_id, signal)
);
-- Figures about named people, their timing and their response behaviour only where somebody agreed; the others until a
-- works council is asked.
create function site_allows(place text, what text) returns boolean language sql stable as $$
  select coalesce(
    (select allowed from consent_switch where site = place and signal = what order by seq desc limit 1),
    what not in ('COUNCIL', 'NAMED_FIGURES', 'TIMING', 'RESPONSE_BEHAVIOUR')
      and not coalesce((select allowed from consent_switch where site = place and signal = 'COUNCIL'
                        order by seq desc limit 1), false))
$$;
create function may_use(who uuid, what text) returns boolean language sql stable as $$
  select not exists (select 1 from objection where colleague_id = who and signal = what)
    and site_allows((select site from colleague where id = who), what)
$$;
create or replace function counting_endorsers(who uuid, what uuid) returns bigint language sql stable as $$
  select case when may_use(who, 'ENDORSEMENTS') then
         (select count(*) from endorsement e join colleague c on c.id = e.endorser_id
          where e.endorsed_id = who and e.skill_id = what and c.left_at is null
            and not exists (select 1 from endorsement b where b.endorser_id = who and b.endorsed_id = e.endorser_id))
         else 0 end
$$;
create or replace function may_see_field(reader uuid, owner uuid, wanted text) returns boolean language sql stable as $$
  select owner = reader or (wanted = 'SKILLS' or may_use(owner, 'FIELD_' || wanted)) and not exists (
    select 1 from field_circle f
    where f.colleague_id = owner and f.field = wanted and (f.circle = 'ME' or not (
      exists (select 1 from colleague o join colleague r on r.org_unit = o.org_unit
              where o.id = owner and r.id = reader and r.employment <> 'SERVICE')
      or reader in (
        with recursive above (id, steps) as (
          select c.manager_id, 1 from colleague c where c.id = owner
          union all select c.manager_id, a.steps + 1 from above a join colleague c on c.id = a.id where a.steps < 20)
        select a.id from above a where a.id is not null))))
$$;
