-- What a worker was asked before a batch, and what they said: once for each attempt.
create table batch_quiz (
    batch_id  uuid not null,
    worker_id uuid not null,
    attempt   smallint not null,
    begun_at  timestamptz not null,
    ended_at  timestamptz,
    passed    boolean,
    primary key (batch_id, worker_id, attempt),
    foreign key (batch_id, worker_id) references batch_worker on delete cascade
);
create table batch_quiz_question (
    batch_id  uuid not null,
    worker_id uuid not null,
    attempt   smallint not null,
    seq       int not null,
    answer    jsonb,
    was_right boolean,
    primary key (batch_id, worker_id, seq, attempt),
    foreign key (batch_id, worker_id, attempt) references batch_quiz on delete cascade,
    foreign key (batch_id, seq) references batch_item on delete cascade
);
alter table batch_worker add column qualified_at timestamptz;

-- Who decides beside its requester where judgments cannot.
create table batch_adjudicator (
    batch_id     uuid not null references batch on delete cascade,
    colleague_id uuid not null references colleague,
    named_at     timestamptz not null,
    primary key (batch_id, colleague_id)
);
create index batch_item_adjudicate on batch_item (batch_id, seq) where state = 'ADJUDICATE';
