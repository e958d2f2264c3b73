-- Which labels stand on an ask, as one id that says which (org.cadre.handling.Handling), so that every query that knows
-- the walls of its reader can know the labels too. None where there are none.
alter table ask add column labels uuid;
alter table purge add column labels uuid;

-- All that ever stood on an ask: few.
create table label_set (
    id uuid primary key
);

update ask set labels = cast('4c414245-4c00-400' || case when h.export_controlled then '1' else '0' end
    || '-8000-00000000' || case when h.region is null then '0000'
      else to_hex(ascii(substr(h.region, 1, 1))) || to_hex(ascii(substr(h.region, 2, 1))) end as uuid)
from ask_handling h where h.ask_id = ask.id and (h.export_controlled or h.region is not null);
insert into label_set (id) select distinct labels from ask where labels is not null;

-- The one SQL rendering of what walls and labels let somebody see (org.cadre.people.Reader); the keys are walls that the reader
-- is in, labels that they may read, and their own id.
create function opens(wall uuid, labels uuid, asker uuid, keys uuid[]) returns boolean language sql immutable as $$
  select (wall is null or wall = any(keys)) and (labels is null or labels = any(keys) or coalesce(asker = any(keys), false))
$$;
