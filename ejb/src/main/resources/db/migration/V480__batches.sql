-- Work of many small judgments. Its words are here while it is its requester's draft; then the ask of the same id has them,
-- with which it goes.
create table batch (
    id               uuid primary key,
    requester_id     uuid not null references colleague,
    filed            uuid unique references ask on delete cascade check (filed = id),
    state            text not null check (state in ('DRAFT', 'HELD', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED')),
    words            jsonb,
    form             jsonb,
    priority         smallint not null default 3 check (priority between 1 and 5),
    overlap          smallint not null default 3,
    most_overlap     smallint not null default 3,
    adaptive         boolean not null default false,
    enough           double precision not null default 0.9 check (enough between 0.5 and 1),
    quiz_questions   smallint not null default 0,
    quiz_percent     smallint not null default 80,
    quiz_attempts    smallint not null default 2,
    gold_percent     smallint not null default 10,
    item_seconds     int not null default 30,
    limit_seconds    int not null default 600,
    workers          int not null default 5,
    weekly_minutes   int not null default 60,
    cost_centre      text not null default '',
    hourly_amount    numeric(11, 2),
    currency         text not null default '',
    items            int not null default 0,
    gold_items       int not null default 0,
    pseudonym_key    bytea not null,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    version          bigint not null,
    check (overlap between 1 and 25 and most_overlap between overlap and 25),
    check ((words is null) = (state not in ('DRAFT', 'HELD'))),
    check ((filed is null) = (state in ('DRAFT', 'HELD'))),
    check ((hourly_amount is null) = (currency = ''))
);
create index batch_requester on batch (requester_id, created_at desc, id);
create index batch_open on batch (priority, started_at, id) where state = 'RUNNING';

-- One thing to judge. Its counters change under the row's lock only: what is given and leased is never above what is wanted.
create table batch_item (
    batch_id   uuid not null references batch on delete cascade,
    seq        int not null check (seq > 0),
    id         uuid not null,
    reference  text not null,
    data       jsonb not null,
    gold       jsonb,
    wanted     smallint not null,
    given      smallint not null default 0 check (given >= 0),
    leased     smallint not null default 0 check (leased >= 0),
    state      text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'ADJUDICATE', 'CANCELLED')),
    result     jsonb,
    confidence double precision,
    decided_at timestamptz,
    primary key (batch_id, seq)
) with (fillfactor = 85);
create unique index batch_item_id on batch_item (id);
create unique index batch_item_reference on batch_item (batch_id, reference) where reference <> '';
-- From any item on the next one that may be taken, without a look at those that are full: what has an expected answer is given
-- out by other means.
create index batch_item_free on batch_item (batch_id, seq)
    where state = 'OPEN' and gold is null and given + leased < wanted;
create index batch_item_open on batch_item (batch_id, seq) where state in ('OPEN', 'ADJUDICATE') and gold is null;
create index batch_item_gold on batch_item (batch_id, seq) where gold is not null;

-- That a worker has an item before them, until then.
create table item_lease (
    batch_id  uuid not null,
    worker_id uuid not null references colleague,
    seq       int not null,
    since     timestamptz not null,
    until     timestamptz not null,
    primary key (batch_id, worker_id, seq),
    foreign key (batch_id, seq) references batch_item on delete cascade
);
create index item_lease_until on item_lease (until);

-- What one worker said of one item, for good: what is taken back stays, and counts no more.
create table judgment (
    id          uuid primary key,
    batch_id    uuid not null,
    seq         int not null,
    worker_id   uuid not null references colleague,
    state       text not null check (state in ('GIVEN', 'SKIPPED', 'UNDONE')),
    answer      jsonb,
    comment     text not null default '',
    skip_reason text,
    was_gold    boolean not null default false,
    was_right   boolean,
    given_at    timestamptz not null,
    seconds     int,
    request_key text,
    foreign key (batch_id, seq) references batch_item on delete cascade
);
create unique index judgment_live on judgment (batch_id, seq, worker_id) where state <> 'UNDONE';
create unique index judgment_request on judgment (worker_id, request_key) where request_key is not null;
create index judgment_worker on judgment (batch_id, worker_id, given_at desc);
create index judgment_time on judgment (batch_id, given_at);

-- Files that were taken in as items; the same one is taken once.
create table batch_file (
    batch_id uuid not null references batch on delete cascade,
    digest   bytea not null,
    job_id   uuid not null,
    name     text not null,
    items    int not null,
    columns  jsonb not null,
    findings text not null,
    region   text not null,
    taken_at timestamptz not null,
    primary key (batch_id, digest)
);

-- What a file of items has, read and not yet applied.
create table staged_item (
    job_id    uuid not null references import_stage on delete cascade,
    line      bigint not null,
    reference text not null,
    data      jsonb not null,
    gold      jsonb,
    findings  text not null,
    region    text not null,
    primary key (job_id, line)
);
create index staged_item_reference on staged_item (job_id, reference, line) where reference <> '';

-- Forms that their owner uses again.
create table saved_form (
    id       uuid primary key,
    owner_id uuid not null references colleague,
    name     text not null,
    form     jsonb not null,
    saved_at timestamptz not null
);
create unique index saved_form_name on saved_form (owner_id, lower(name));
