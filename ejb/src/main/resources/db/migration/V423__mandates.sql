-- Roles that one person is not to have at once; the reason is a key of the texts.
create table role_conflict (
    first  text not null,
    second text not null,
    reason text not null,
    primary key (first, second),
    check (first < second)
);
insert into role_conflict (first, second, reason) values
    ('ADMIN', 'AUDITOR', 'role.conflict.audits-own-deeds'),
    ('AUDITOR', 'GOVERNANCE', 'role.conflict.audits-own-rules'),
    ('ADMIN', 'WORKS_COUNCIL', 'role.conflict.consents-to-own-switches'),
    ('GOVERNANCE', 'WORKS_COUNCIL', 'role.conflict.consents-to-own-rules');

-- That somebody is to have a role, by whose wish and whose word. Given alone it has no decider.
create table mandate (
    id              uuid primary key,
    person_id       uuid not null references colleague,
    role            text not null,
    requester_id    uuid not null references colleague,
    requested_at    timestamptz not null,
    reason          text not null,
    exception_until date,
    state           text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'ENDED')),
    decider_id      uuid references colleague,
    decided_at      timestamptz,
    check (person_id <> requester_id),
    check (decider_id <> requester_id and decider_id <> person_id)
);
create index mandate_waiting on mandate (requested_at) where state = 'REQUESTED';
create index mandate_person on mandate (person_id);
create index mandate_exception on mandate (exception_until) where state = 'GRANTED';
