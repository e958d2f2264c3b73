-- What somebody let through although it looked like a secret; of the value itself only a hash with that person's key.
create table false_alarm (
    id          uuid primary key,
    person_id   uuid not null references colleague,
    kind        text not null,
    fingerprint bytea not null,
    reason      text not null,
    at          timestamptz not null
);
create index false_alarm_value on false_alarm (person_id, kind, fingerprint);
create index false_alarm_newest on false_alarm (at desc, id);
comment on table false_alarm is 'append-only: who let what kind of value through, and why';
