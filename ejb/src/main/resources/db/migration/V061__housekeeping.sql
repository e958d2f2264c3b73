-- When each chore is due; whoever does it holds its row.
create table chore (
    name   text primary key,
    due_at timestamptz not null
);

-- Changes are forgotten after a while; a copy that stands before the last forgotten one has to be made anew.
alter table change_log add column noted_at timestamptz not null default now();
create table change_log_purged (
    one  boolean primary key check (one),
    txid xid8 not null,
    seq  bigint not null
);

create index form_receipt_at on form_receipt (at);

create index import_job_ended on import_job (ended_at);
