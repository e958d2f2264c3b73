-- A plan whose candidates are all busy waits for one of them to have time.
alter table routing_plan add column waiting_since timestamptz;
alter table routing_plan add column retry_at timestamptz;
create index routing_plan_waiting on routing_plan (waiting_since) where state = 'WAITING';
