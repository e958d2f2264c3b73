-- One plan for each ask: whom routing knows of, and how far it has come.
create table routing_plan (
    id               uuid primary key,
    ask_id           uuid not null unique references ask,
    state            text not null,
    wave             int not null,
    wave_at          timestamptz,
    last_resort_wave int,
    planned_at       timestamptz,
    changed_at       timestamptz not null,
    version          bigint not null
);

-- Relevance (score) and load stay apart, so that a choice can be explained by either.
create table plan_candidate (
    plan_id      uuid not null references routing_plan,
    colleague_id uuid not null references colleague,
    position     int not null,
    source       text not null,
    score        double precision not null,
    reasons      jsonb not null,
    outcome      text not null,
    ruled_at     timestamptz not null,
    load         double precision,
    primary key (plan_id, colleague_id)
);
create index plan_candidate_colleague on plan_candidate (colleague_id);

create table invitation (
    id             uuid primary key,
    ask_id         uuid not null references ask,
    invitee_id     uuid not null references colleague,
    wave           int not null,
    state          text not null,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    seen_at        timestamptz,
    accepted_at    timestamptz,
    ended_at       timestamptz,
    decline_reason text,
    decline_note   text check (length(decline_note) <= 1000),
    version        bigint not null,
    unique (ask_id, invitee_id)
);
create index invitation_inbox on invitation (invitee_id, issued_at desc, id);
create index invitation_load on invitation (invitee_id, accepted_at) where ended_at is null or accepted_at is not null;
