-- Archives that are made behind the scenes for one person, and fetched by that person alone.
create table bundle (
    id            uuid primary key,
    kind          text not null,
    subject       uuid not null,
    owner_id      uuid not null references colleague,
    clearance     smallint not null,
    walls         uuid[] not null,
    ordered_at    timestamptz not null,
    state         text not null check (state in ('WAITING', 'BUILDING', 'READY', 'FAILED')),
    claimed_until timestamptz,
    attempts      int not null default 0,
    size          bigint not null default 0,
    ready_at      timestamptz,
    expires_at    timestamptz
);
create index bundle_owner on bundle (owner_id, ordered_at desc);
create index bundle_waiting on bundle (ordered_at) where state in ('WAITING', 'BUILDING');
create index bundle_expiry on bundle (expires_at) where expires_at is not null;
create table bundle_chunk (
    bundle_id uuid not null references bundle on delete cascade,
    number    int not null,
    bytes     bytea not null,
    primary key (bundle_id, number)
);
alter table bundle_chunk alter column bytes set storage external;
