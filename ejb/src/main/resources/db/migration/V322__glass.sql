-- That two people with cause want to know who asked anonymously, and what became of it.
create table glass_request (
    id           uuid primary key,
    ask_id       uuid not null references ask,
    requester_id uuid not null references colleague,
    cause        text not null,
    opened_at    timestamptz not null,
    lapses_at    timestamptz not null,
    state        text not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
    decider_id   uuid references colleague,
    decided_at   timestamptz,
    reason       text not null,
    shown_until  timestamptz,
    version      bigint not null,
    check ((state = 'OPEN') = (decider_id is null) and (state = 'OPEN') = (decided_at is null)),
    check ((state = 'APPROVED') = (shown_until is not null)),
    check (decider_id <> requester_id)
);
create index glass_ask on glass_request (ask_id, opened_at desc);
create index glass_list on glass_request (opened_at desc, id);
alter table notice add column glass_id uuid references glass_request;
