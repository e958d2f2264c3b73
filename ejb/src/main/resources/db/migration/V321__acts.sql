-- What people did that others are to be able to prove, beside the decisions of rules. Ids only.
create table act (
    seq     bigint generated always as identity primary key,
    at      timestamptz not null,
    kind    text not null,
    subject uuid not null,
    actor   uuid not null
);
create index act_subject on act (subject, seq);
comment on table act is 'append-only: who did what to what, and when';
