-- Templates of tasks, whose stack, environment and terms IT agrees to once.
create table task_template (
    id          uuid primary key,
    name        text not null,
    brief       jsonb not null,
    proposer_id uuid not null references colleague,
    proposed_at timestamptz not null,
    state       text not null,
    decider_id  uuid references colleague,
    decided_at  timestamptz,
    reason      text not null default '',
    check (decider_id <> proposer_id or state <> 'APPROVED')
);
create unique index task_template_name on task_template (lower(name)) where state in ('PROPOSED', 'APPROVED');
