-- Skills that an asker wishes for, how the musts among them were relaxed, and what relaxing would have brought when
-- nobody fitted.
create table ask_skill (
    ask_id    uuid not null references ask,
    skill_id  uuid not null references skill,
    position  integer not null,
    mandatory boolean not null,
    primary key (ask_id, skill_id)
);
create index ask_skill_skill on ask_skill (skill_id);
create table ask_relaxation (
    seq      bigint generated always as identity primary key,
    ask_id   uuid not null references ask,
    at       timestamptz not null,
    skill_id uuid references skill
);
create index ask_relaxation_ask on ask_relaxation (ask_id, seq);
create table plan_relaxation (
    plan_id  uuid not null references routing_plan,
    position integer not null,
    skill_id uuid references skill,
    helps    boolean not null,
    primary key (plan_id, position)
);
