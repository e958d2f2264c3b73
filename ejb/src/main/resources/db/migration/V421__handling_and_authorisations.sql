-- How an ask is handled beside its classification; an ask without a row has no label.
create table ask_handling (
    ask_id            uuid primary key references ask,
    export_controlled boolean not null,
    region            text
);

-- What was verified of somebody, by one person and granted by another.
create table authorisation (
    id           uuid primary key,
    person_id    uuid not null references colleague,
    regime       text not null,
    scope        text not null,
    valid_until  date not null,
    requester_id uuid not null references colleague,
    requested_at timestamptz not null,
    state        text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'REVOKED')),
    decider_id   uuid references colleague,
    decided_at   timestamptz,
    version      bigint not null,
    check (requester_id <> person_id),
    check (state <> 'GRANTED' or decider_id <> requester_id and decider_id <> person_id),
    check ((state = 'REQUESTED') = (decider_id is null))
);
create index authorisation_person on authorisation (person_id, valid_until);
create index authorisation_end on authorisation (valid_until);
