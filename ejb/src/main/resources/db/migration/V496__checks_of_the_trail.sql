-- What each look at the audit trail found, so that a report can tell of a period that is over. The proof are the signed lines
-- outside of the database: whoever owns the tables could write here.
create table trail_check (
    id      uuid primary key,
    at      timestamptz not null,
    entries bigint not null,
    signed  boolean not null,
    finding text,
    place   bigint,
    check ((finding is null) = (place is null)),
    check (finding is null or not signed)
);
create index trail_check_at on trail_check (at);
comment on table trail_check is 'append-only: what each look at the audit trail found';
