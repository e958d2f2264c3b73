-- A file is staged, checked, and applied by one more step of the same job.
alter table import_job drop constraint import_job_state_check;
alter table import_job add constraint import_job_state_check
    check (state in ('QUEUED', 'RUNNING', 'CHECKED', 'DONE', 'FAILED', 'INTERRUPTED'));
alter table import_job add column record_count bigint;
alter table import_job add column added bigint;
alter table import_job add column updated bigint;
alter table import_job add column unchanged bigint;
alter table import_job add column leaving bigint;
alter table import_job add column confirm boolean not null default false;
alter table import_job add column began_at timestamptz;

drop index import_job_running;
create unique index import_job_running on import_job (kind) where state in ('QUEUED', 'RUNNING');

-- What a job has read and not yet applied; all that is staged goes with this row.
create table import_stage (
    job_id    uuid primary key,
    columns   text not null default '',
    staged_at timestamptz not null default clock_timestamp()
);

-- Problems are found in several passes and listed by line.
create index import_problem_line on import_problem (job_id, line, seq);
