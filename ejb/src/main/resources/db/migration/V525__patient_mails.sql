-- A morning's digests, one for each colleague, do not hold up an invitation.
alter table outbox add column patient boolean not null default false;
drop index outbox_due;
create index outbox_due on outbox (outside, patient, due_at, seq) where not parked;
