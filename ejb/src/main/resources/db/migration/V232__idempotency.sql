-- What was answered to a request that carried an idempotency key, for a day.
create table idempotency_receipt (
    caller_id   uuid not null references colleague,
    key         text not null,
    fingerprint bytea not null,
    clearance   smallint not null,
    walls       uuid[] not null,
    status      int not null,
    location    text,
    body        text not null,
    at          timestamptz not null,
    primary key (caller_id, key)
);
create index idempotency_receipt_at on idempotency_receipt (at);
