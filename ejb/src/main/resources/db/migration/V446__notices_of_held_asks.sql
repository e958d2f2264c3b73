-- A notice may be about what is no ask yet.
alter table notice add column held_id uuid references held_ask on delete cascade;
alter table notice drop constraint notice_check;
alter table notice add constraint notice_subject check (ask_id is not null or skill_id is not null or held_id is not null);
create index notice_held on notice (held_id) where held_id is not null;
