-- What somebody wants to ask and nobody may see before it is approved. It is no ask yet; its words go once it is one.
create table held_ask (
    id        uuid primary key,
    asker_id  uuid not null references colleague,
    anonymous boolean not null,
    held_at   timestamptz not null,
    state     text not null check (state in ('WAITING', 'RETURNED', 'REFUSED', 'RELEASED', 'WITHDRAWN')),
    appealed  boolean not null default false,
    wanted    jsonb,
    findings  text not null
);
create index held_ask_asker on held_ask (asker_id, held_at desc);
create index held_ask_waiting on held_ask (held_at) where state = 'WAITING';

-- One rule's approval of one of them: who is asked, since when, until when, and what they said.
create table approval (
    number      bigint generated always as identity primary key,
    ask_id      uuid not null references held_ask on delete cascade,
    rule        text not null,
    version     integer not null,
    reason      jsonb not null,
    role        text not null,
    approver_id uuid references colleague,
    not_by      uuid references colleague,
    since       timestamptz not null,
    due_at      timestamptz,
    level       integer not null default 0,
    state       text not null check (state in ('WAITING', 'GIVEN', 'REFUSED', 'VOID')),
    decider_id  uuid references colleague,
    decided_at  timestamptz
);
create index approval_ask on approval (ask_id, number);

-- What was said about one, by whom, in the order in which it was said.
create table approval_word (
    number   bigint generated always as identity primary key,
    ask_id   uuid not null references held_ask on delete cascade,
    at       timestamptz not null,
    actor_id uuid references colleague,
    deed     text not null,
    words    text not null
);
create index approval_word_ask on approval_word (ask_id, number);

-- Who decides in somebody's place until a day.
create table approval_deputy (
    person_id uuid primary key references colleague,
    deputy_id uuid not null references colleague,
    until_day date not null,
    check (person_id <> deputy_id)
);
create index approval_deputy_deputy on approval_deputy (deputy_id);
