-- That somebody wants asks handed out as evidence, and what a second person said to it.
create table discovery (
    id           uuid primary key,
    purpose      text not null,
    words        text not null,
    from_at      timestamptz,
    until_at     timestamptz,
    people       uuid[] not null,
    requested_by uuid not null references colleague,
    requested_at timestamptz not null,
    clearance    smallint not null,
    walls        uuid[] not null,
    state        text not null check (state in ('OPEN', 'APPROVED', 'REFUSED')),
    decided_by   uuid references colleague,
    decided_at   timestamptz,
    check (decided_by <> requested_by),
    check ((state = 'OPEN') = (decided_by is null))
);
create index discovery_newest on discovery (requested_at desc, id);
