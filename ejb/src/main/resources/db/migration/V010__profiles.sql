-- A claim is the directory's until its colleague touches it; what a colleague took away, the directory does not bring back.
alter table claimed_skill add column own boolean not null default true;

create table dismissed_skill (
    colleague_id uuid not null references colleague,
    skill_id     uuid not null references skill,
    primary key (colleague_id, skill_id)
);

-- The colleague's own choice; the directory's language and zone stand behind it.
alter table colleague add column own_language text;
alter table colleague add column own_zone text;

-- Somebody new may get the address of somebody who left.
alter table colleague drop constraint colleague_mail_key;
create unique index colleague_mail on colleague (mail) where left_at is null;

create index colleague_listing on colleague (name, id) where left_at is null;
create index skill_listing on skill (label, id);
create index skill_broader on skill (broader_id);
create index dismissed_skill_skill on dismissed_skill (skill_id);

-- A file between its dry run and its use.
create table uploaded_file (
    id          uuid primary key,
    kind        text not null,
    name        text not null,
    uploaded_by uuid not null references colleague,
    uploaded_at timestamptz not null,
    content     bytea,
    state       text not null,
    report      text not null
);
create index uploaded_file_order on uploaded_file (uploaded_at desc, id);
