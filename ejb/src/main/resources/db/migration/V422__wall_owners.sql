-- Whose a wall is, what for and until when. A name that were refused because another wall has it would tell of that one.
alter table wall drop constraint wall_name_key;
alter table wall add column owner_id uuid references colleague;
alter table wall add column purpose text not null default '';
alter table wall add column ends_on date;
create index wall_owner on wall (owner_id);

-- Who let whom in or out, when and why.
create table wall_event (
    seq       bigint generated always as identity primary key,
    wall_id   uuid not null references wall,
    deed      text not null,
    person_id uuid not null references colleague,
    actor_id  uuid not null references colleague,
    reason    text not null,
    at        timestamptz not null
);
create index wall_event_wall on wall_event (wall_id, seq);
comment on table wall_event is 'append-only: who let whom in behind a wall, and why';
