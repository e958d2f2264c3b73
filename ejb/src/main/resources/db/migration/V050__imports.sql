create table import_job (
    id           uuid primary key,
    kind         text not null,
    source       text not null,
    started_by   uuid,
    state        text not null check (state in ('RUNNING', 'DONE', 'FAILED', 'INTERRUPTED')),
    total        bigint,
    done         bigint not null default 0,
    rejected     bigint not null default 0,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    message_key  text,
    message_args text,
    beat_at      timestamptz not null default clock_timestamp()
);
create index import_job_started on import_job (started_at desc, id);
-- Two imports of one kind at once would only disturb each other.
create unique index import_job_running on import_job (kind) where state = 'RUNNING';

create table import_problem (
    job_id      uuid not null references import_job on delete cascade,
    seq         int not null,
    line        bigint not null,
    field       text,
    value       text,
    reason_key  text not null,
    reason_args text not null,
    primary key (job_id, seq)
);
