-- The first review is that of the first quarter that begins after this: what was given yesterday need not be asked about.
create table recertification_start (at timestamptz not null default now());
insert into recertification_start default values;

-- The review of who has access, one for each quarter.
create table recertification (
    id         uuid primary key,
    quarter    text not null unique,
    opened_at  timestamptz not null,
    remind_at  timestamptz not null,
    due_at     timestamptz not null,
    silence    text not null check (silence in ('ESCALATE', 'REVOKE')),
    reminded   boolean not null default false,
    overdue    boolean not null default false
);

-- One grant as it stood when the review was opened, and what was decided about it. Nobody decides on what they hold, asked for
-- or granted.
create table recertification_item (
    id           uuid primary key,
    campaign_id  uuid not null references recertification,
    kind         text not null check (kind in ('ROLE', 'WALL', 'AUTHORISATION', 'TOKEN')),
    holder_id    uuid not null references colleague,
    grant_id     uuid not null,
    what         text not null,
    since        timestamptz,
    used_at      timestamptz,
    leaver       boolean not null,
    dormant      boolean not null,
    requester_id uuid references colleague,
    granter_id   uuid references colleague,
    reviewer_id  uuid references colleague,
    handed_over  boolean not null default false,
    state        text not null check (state in ('OPEN', 'KEPT', 'REVOKED', 'GONE', 'LAPSED')),
    decider_id   uuid references colleague,
    decided_at   timestamptz,
    reason       text not null default '',
    unique (campaign_id, kind, holder_id, grant_id, what),
    check (reviewer_id <> holder_id and reviewer_id <> requester_id and reviewer_id <> granter_id),
    check (decider_id <> holder_id and decider_id <> requester_id and decider_id <> granter_id),
    check (state <> 'KEPT' or decider_id is not null),
    check ((state = 'OPEN') = (decided_at is null))
);
create index recertification_item_reviewer on recertification_item (reviewer_id, campaign_id);
create index recertification_item_decider on recertification_item (decider_id) where decider_id is not null;

-- Who gave what to whom to review, and why.
create table recertification_handover (
    seq     bigint generated always as identity primary key,
    item_id uuid not null references recertification_item,
    from_id uuid not null references colleague,
    to_id   uuid not null references colleague,
    reason  text not null,
    at      timestamptz not null
);
create index recertification_handover_item on recertification_handover (item_id, seq);
comment on table recertification_handover is 'append-only: who passed on the review of whose access, and why';
