create table outbox (
    id            uuid primary key,
    seq           bigint generated always as identity,
    stream        uuid not null,
    handler       text not null,
    message       text not null,
    appended_at   timestamptz not null,
    due_at        timestamptz not null,
    attempts      int not null default 0,
    claimed_until timestamptz,
    parked        boolean not null default false,
    error         text
);
create index outbox_due on outbox (due_at, seq) where not parked;
create index outbox_stream on outbox (stream, handler, seq);

create table change_log (
    seq     bigint generated always as identity primary key,
    txid    xid8 not null default pg_current_xact_id(),
    kind    text not null,
    subject uuid not null
);
create index change_log_order on change_log (txid, seq);

-- One key for each person: what names a person in a decision is encrypted with it, so that erasing the key erases the name.
create table person_key (
    person uuid primary key,
    key    bytea not null
);

create table decision (
    id       uuid primary key,
    seq      bigint generated always as identity,
    at       timestamptz not null,
    stage    text not null,
    subject  uuid not null,
    person   uuid,
    outcome  text not null,
    rules    jsonb not null,
    facts    bytea not null
);
create index decision_subject on decision (subject, seq);
