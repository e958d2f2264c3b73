-- The directory's file, row by row; of a bad row only what other rows may refer to.
create table directory_row (
    job_id     uuid not null references import_stage on delete cascade,
    line       bigint not null,
    good       boolean not null,
    number     text not null,
    name       text not null,
    mail       text not null,
    unit       text not null,
    manager    text not null,
    site       text not null,
    country    text not null,
    zone       text not null,
    language   text not null,
    clearance  smallint not null,
    employment text not null,
    primary key (job_id, line)
);
create index directory_row_number on directory_row (job_id, number);
create index directory_row_manager on directory_row (job_id, manager);

create table directory_skill (
    job_id uuid not null references import_stage on delete cascade,
    line   bigint not null,
    nr     int not null,
    name   text not null,
    level  smallint not null,
    primary key (job_id, line, nr)
);

-- What each name of a skill means: one skill, or none, or several.
create table directory_skill_name (
    job_id   uuid not null references import_stage on delete cascade,
    name     text not null,
    skill_id uuid,
    hits     int not null,
    primary key (job_id, name)
);

-- Who is other than the file says; made anew when the file is applied.
create table directory_change (
    job_id       uuid not null references import_stage on delete cascade,
    colleague_id uuid not null,
    line         bigint,
    kind         text not null check (kind in ('ADDED', 'UPDATED', 'CLAIMS', 'LEAVES')),
    claims       boolean not null,
    primary key (job_id, colleague_id)
);
create index directory_change_line on directory_change (job_id, line);
