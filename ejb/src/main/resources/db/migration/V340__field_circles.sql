-- Who sees what of a colleague's own page; what is not here is everybody's.
create table field_circle (
    colleague_id uuid not null references colleague,
    field        text not null check (field in ('SKILLS', 'EVIDENCE', 'ANSWERS', 'AWAY', 'TIME')),
    circle       text not null check (circle in ('UNIT', 'ME')),
    primary key (colleague_id, field)
);

-- The one rule, for every query. UNIT: who works in the very same unit, and whoever stands above in the line of managers.
create function may_see_field(reader uuid, owner uuid, wanted text) returns boolean language sql stable as $$
  select owner = reader or not exists (
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
