-- An ask that was merged into another is shown nowhere; its address leads there.
alter table ask add column merged_into uuid references ask;
create index ask_merged on ask (merged_into) where merged_into is not null;

-- Which ask somebody takes for the same as which other, and what became of that.
create table duplicate (
    id           uuid primary key,
    ask_id       uuid not null references ask,
    target_id    uuid not null references ask,
    marked_by    uuid not null references colleague,
    marked_at    timestamptz not null,
    merged_by    uuid references colleague,
    merged_at    timestamptz,
    reason       text not null,
    state_before text,
    undone_at    timestamptz,
    check (ask_id <> target_id)
);
create unique index duplicate_open on duplicate (ask_id) where undone_at is null;
create index duplicate_target on duplicate (target_id) where undone_at is null;

-- What went from one ask to the other, so that it can go back: ANSWER, COMMENT, FOLLOW, INVITATION.
create table merged_part (
    duplicate_id uuid not null references duplicate,
    kind         text not null,
    part         uuid not null,
    primary key (duplicate_id, kind, part)
);
