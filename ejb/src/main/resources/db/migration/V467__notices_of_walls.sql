-- A notice may be about a wall that the recipient owns from then on.
alter table notice add column wall_id uuid references wall on delete cascade;
alter table notice drop constraint notice_subject;
alter table notice add constraint notice_subject check (ask_id is not null or skill_id is not null or held_id is not null
    or recertification_id is not null or authorisation_id is not null or wall_id is not null);
create index notice_wall on notice (wall_id) where wall_id is not null;
