-- Where events go by HTTP. One that gave no answer is left alone until quiet_until; taken_until is a worker's claim.
create table webhook_endpoint (
    id               uuid primary key,
    url              text not null,
    description      text not null,
    events           text not null,
    clearance        int not null,
    enabled          boolean not null,
    gone_at          timestamptz,
    secret           text not null,
    old_secret       text,
    old_secret_until timestamptz,
    created_by       uuid not null references colleague,
    created_at       timestamptz not null,
    silences         int not null default 0,
    quiet_until      timestamptz,
    taken_at         timestamptz,
    taken_until      timestamptz
);

-- One event at one endpoint; its id is the webhook-id. attempts are all, failures those since it was written or replayed.
create table webhook_delivery (
    id          uuid primary key,
    endpoint_id uuid not null references webhook_endpoint on delete cascade,
    type        text not null,
    ask_id      uuid references ask on delete cascade,
    body        text not null,
    at          timestamptz not null,
    state       text not null,
    due_at      timestamptz not null,
    attempts    int not null default 0,
    failures    int not null default 0,
    status      int,
    error       text,
    tried_at    timestamptz,
    took_millis bigint
);
create index webhook_delivery_due on webhook_delivery (endpoint_id, due_at) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (endpoint_id, at desc, id desc);
create index webhook_delivery_state on webhook_delivery (endpoint_id, state);
create index webhook_delivery_age on webhook_delivery (at);
create index webhook_delivery_ask on webhook_delivery (ask_id);

-- Outlives the endpoint, whose address it repeats.
create table webhook_event (
    id          uuid primary key,
    endpoint_id uuid not null,
    what        text not null,
    by_id       uuid references colleague,
    url         text not null,
    at          timestamptz not null
);
create index webhook_event_endpoint on webhook_event (endpoint_id, at);
comment on table webhook_event is 'append-only: who let events out of the house, and where to';
