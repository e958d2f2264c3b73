-- Work that waits for something else than the database, such as a mail server, has workers of its own.
alter table outbox add column outside boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (outside, due_at, seq) where not parked;
