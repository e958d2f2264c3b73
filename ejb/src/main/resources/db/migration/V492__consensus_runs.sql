-- A computation of what all judgments of a batch say together. Its results are written under an output of their own, which
-- becomes the batch's in one statement; who begins it again after a crash takes another output.
create table consensus_run (
    id         uuid primary key,
    batch_id   uuid not null references batch on delete cascade,
    asked_by   uuid references colleague,
    asked_at   timestamptz not null,
    state      text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    output     uuid unique,
    total      int not null default 0,
    done       int not null default 0,
    judgments  int,
    workers    int,
    excluded   int,
    parameters jsonb,
    begun_at   timestamptz,
    ended_at   timestamptz
);
create unique index consensus_run_one on consensus_run (batch_id) where state in ('QUEUED', 'RUNNING');
create index consensus_run_batch on consensus_run (batch_id, asked_at desc);
alter table batch add column consensus_output uuid;

create table consensus_result (
    output     uuid not null references consensus_run (output) on delete cascade,
    seq        int not null,
    input      text not null,
    method     text not null,
    value      text,
    confidence double precision not null,
    primary key (output, seq, input, method)
);
-- How far workers agree; `option` of one of several that may be chosen, else empty.
create table consensus_agreement (
    output    uuid not null references consensus_run (output) on delete cascade,
    input     text not null,
    option    text not null,
    metric    text not null,
    alpha     double precision,
    low       double precision,
    high      double precision,
    primary key (output, input, option)
);

-- At whom a person should look, and what that person made of it.
create table worker_flag (
    id         uuid primary key,
    batch_id   uuid not null,
    worker_id  uuid not null,
    pattern    text not null,
    other_id   uuid references colleague,
    strength   double precision not null,
    evidence   jsonb not null,
    found_at   timestamptz not null,
    looked_by  uuid references colleague,
    looked_at  timestamptz,
    verdict    text check (verdict in ('FINE', 'EXCLUDED')),
    reason     text,
    foreign key (batch_id, worker_id) references batch_worker on delete cascade,
    check ((looked_by is null) = (looked_at is null) and (looked_by is null) = (verdict is null))
);
create unique index worker_flag_one on worker_flag (batch_id, worker_id, pattern);
