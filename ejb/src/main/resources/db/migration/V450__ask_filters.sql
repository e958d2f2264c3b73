-- What a query over colleagues kept out for an ask, and by which facts; a new row whenever either is other than before.
create table ask_filter (
    seq    bigint generated always as identity primary key,
    ask_id uuid not null references ask on delete cascade,
    since  timestamptz not null,
    rules  bytea not null,
    facts  bytea not null
);
create index ask_filter_ask on ask_filter (ask_id, seq);
comment on table ask_filter is 'append-and-erase';
