-- Who was shown which ask on which day, in the portal or by mail, so that the audit trail has one act of each.
create table audit_read (
    kind   text not null,
    ask    uuid not null,
    reader uuid not null,
    day    date not null,
    primary key (ask, reader, day, kind)
);
create index audit_read_day on audit_read (day);
-- What the search by person and by time goes by.
create index act_actor on act (actor, at desc);
create index act_at on act (at desc, seq);
create index decision_person on decision (person, at desc);
create index decision_at on decision (at desc, seq);
