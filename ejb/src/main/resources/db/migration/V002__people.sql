create table colleague (
    id         uuid primary key,
    number     text not null unique,
    name       text not null,
    mail       text not null unique,
    org_unit   text not null,
    manager_id uuid references colleague,
    site       text not null,
    country    text not null,
    zone       text not null,
    language   text not null,
    clearance  smallint not null check (clearance between 0 and 3),
    employment text not null,
    left_at    timestamptz,
    version    bigint not null
);
create index colleague_manager on colleague (manager_id);
create index colleague_name on colleague (lower(name));

create table expert_profile (
    colleague_id   uuid primary key references colleague,
    weekly_minutes int not null,
    max_open       int not null,
    away_until     timestamptz,
    opted_out      boolean not null,
    version        bigint not null
);

create table skill (
    id         uuid primary key,
    code       text not null unique,
    label      text not null,
    language   text not null,
    broader_id uuid references skill
);

-- Preferred and alternative labels alike; `folded` is what is compared.
create table skill_label (
    skill_id uuid not null references skill on delete cascade,
    label    text not null,
    folded   text not null,
    language text not null,
    primary key (skill_id, folded, language)
);
create index skill_label_folded on skill_label (folded text_pattern_ops);

create table claimed_skill (
    colleague_id uuid not null references colleague,
    skill_id     uuid not null references skill,
    level        smallint not null check (level between 1 and 5),
    evidence     text,
    last_used    date,
    primary key (colleague_id, skill_id)
);
create index claimed_skill_skill on claimed_skill (skill_id);

create table wall (
    id   uuid primary key,
    name text not null unique
);

create table wall_member (
    wall_id      uuid not null references wall,
    colleague_id uuid not null references colleague,
    primary key (wall_id, colleague_id)
);
create index wall_member_colleague on wall_member (colleague_id);
