-- Who takes part in a batch. Every act of a worker locks this row first, so that two devices of one person take turns.
create table batch_worker (
    batch_id    uuid not null references batch on delete cascade,
    worker_id   uuid not null references colleague,
    joined_at   timestamptz not null,
    place       int not null,
    given       int not null default 0 check (given >= 0),
    skipped     int not null default 0 check (skipped >= 0),
    gold_given  int not null default 0 check (gold_given >= 0),
    gold_right  int not null default 0 check (gold_right between 0 and gold_given),
    known_right double precision not null default 0,
    known_wrong double precision not null default 0,
    idle_until  timestamptz,
    excluded_at timestamptz,
    primary key (batch_id, worker_id)
);
create index batch_worker_worker on batch_worker (worker_id);

-- A lease that is over keeps its item for nobody, and still tells who may answer late where there is room.
alter table item_lease add column lapsed boolean not null default false;
create unique index item_lease_one on item_lease (batch_id, worker_id) where not lapsed;
drop index item_lease_until;
create index item_lease_until on item_lease (batch_id, until) where not lapsed;

-- Whatever the code does: nobody above the overlap.
alter table batch_item add constraint batch_item_room check (gold is not null or given + leased <= wanted);
-- Who decided where judgments could not.
alter table batch_item add column adjudicator_id uuid references colleague;
alter table batch_item add column adjudicated_why text;
alter table batch_item add column skips smallint not null default 0;
-- Items that somebody has begun and that need more: they come first, so that they end.
create index batch_item_begun on batch_item (batch_id, seq)
    where state = 'OPEN' and gold is null and given + leased > 0 and given + leased < wanted;
-- Whether an expected answer is shown as soon as the item is answered.
alter table batch add column gold_feedback boolean not null default false;
