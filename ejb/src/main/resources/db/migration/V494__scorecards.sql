-- What reviewers say of a delivery, where its task has a scorecard.
alter table delivery add column scored text;
-- The scorecard of a delivery as it was wanted when that came, and what became of it.
create table scorecard (
    delivery_id uuid primary key references delivery on delete cascade,
    ask_id      uuid not null references ask on delete cascade,
    author_id   uuid not null references colleague,
    wanted      jsonb not null,
    state       text not null,
    opened_at   timestamptz not null,
    short       boolean not null default false,
    search_at   timestamptz,
    percent     numeric(5, 2),
    spread      numeric(5, 2),
    decided_at  timestamptz,
    appeal      text not null default '',
    appealed_at timestamptz,
    alone       text not null default ''
);
create index scorecard_ask on scorecard (ask_id);
create index scorecard_author on scorecard (author_id);
-- Who is asked to review a delivery or to have the last word on it, once each, and what they said.
create table scorecard_seat (
    id          uuid primary key,
    delivery_id uuid not null references scorecard on delete cascade,
    reviewer_id uuid not null references colleague,
    part        text not null,
    state       text not null,
    asked_at    timestamptz not null,
    due_at      timestamptz not null,
    ended_at    timestamptz,
    scores      jsonb,
    comments    jsonb,
    passed      boolean,
    reason      text not null default '',
    unique (delivery_id, reviewer_id)
);
create index scorecard_seat_asked on scorecard_seat (reviewer_id, due_at) where state = 'ASKED';
create index scorecard_seat_reviewer on scorecard_seat (reviewer_id);
