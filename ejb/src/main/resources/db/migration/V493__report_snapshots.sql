-- What a report said of a period that is over, for each clearance, with the SHA-256 of its text. Of units and rules only, no person.
create table report_snapshot (
    report    text not null,
    period    text not null,
    clearance smallint not null check (clearance between 0 and 3),
    closed_at timestamptz not null,
    sha256    bytea not null check (length(sha256) = 32),
    figures   text not null,
    primary key (report, period, clearance)
);
comment on table report_snapshot is 'append-only: what was reported of a period that is over';

-- Reports count what came about within a period.
create index invitation_issued on invitation (issued_at);
create index invitation_accepted on invitation (accepted_at) where accepted_at is not null;
create index delivery_made on delivery (made_at, id);
create index judgment_gold_at on judgment (given_at) where was_gold and state = 'GIVEN';
