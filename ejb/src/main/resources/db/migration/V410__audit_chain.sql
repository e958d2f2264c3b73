-- Acts and decisions are the entries of one trail. An entry waits here from the statement that makes it, in the same
-- transaction, until it is linked: nobody waits for a row of the chain while a transaction is open.
create table audit_unlinked (
    place     bigint generated always as identity primary key,
    source    text not null,
    seq       bigint not null,
    queued_at timestamptz not null default clock_timestamp()
);
-- hash: of the entry in the form of this number, of its number and of the hash before it.
create table audit_link (
    number bigint primary key check (number > 0),
    source text not null check (source in ('ACT', 'DECISION')),
    seq    bigint not null,
    form   smallint not null,
    hash   bytea not null check (length(hash) = 32),
    unique (source, seq)
);
comment on table audit_link is 'append-only: the chain over all acts and decisions';
create unique index decision_seq on decision (seq);

-- What else is to be known of an act; it describes the person and is encrypted with that person's key.
alter table act add column person uuid, add column detail bytea;
alter table act add check ((person is null) = (detail is null));

-- By trigger, so that no way of writing an entry can forget it.
create function audit_wait() returns trigger language plpgsql as $$ begin
    insert into audit_unlinked (source, seq) select upper(tg_table_name), seq from fresh order by seq;
    return null;
end $$;
create trigger act_waits after insert on act referencing new table as fresh
    for each statement execute function audit_wait();
create trigger decision_waits after insert on decision referencing new table as fresh
    for each statement execute function audit_wait();

insert into audit_unlinked (source, seq)
select source, seq from (select 'ACT' as source, seq, at from act union all select 'DECISION', seq, at from decision) e
order by at, source, seq;
