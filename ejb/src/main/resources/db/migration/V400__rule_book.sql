-- Rules as the company writes them. As long as none was published, the starter book that comes with Cadre is in force.
create table rule_version (
    rule       text not null,
    version    int not null,
    state      text not null,
    body       text not null,
    author     uuid not null,
    drafted_at timestamptz not null,
    reason     text,
    decided_by uuid,
    decided_at timestamptz,
    starts_at  timestamptz,
    primary key (rule, version),
    check (state in ('DRAFT', 'PROPOSED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    -- four eyes, also where somebody writes past the application
    check (state <> 'PUBLISHED' or (decided_by is not null and decided_by <> author and starts_at is not null))
);

create table rule_parameter (
    name    text not null,
    version int not null,
    body    text not null,
    author  uuid not null,
    set_at  timestamptz not null,
    reason  text not null,
    primary key (name, version)
);

create table rule_stop (
    id         uuid primary key,
    rule       text not null,
    stopped_by uuid not null,
    stopped_at timestamptz not null,
    reason     text not null,
    lifted_by  uuid,
    lifted_at  timestamptz
);
create unique index rule_stop_once on rule_stop (rule) where lifted_at is null;

create table rule_exception (
    id          uuid primary key,
    rule        text not null,
    cases       text not null,
    reason      text not null,
    owner       uuid not null,
    asked_by    uuid not null,
    asked_at    timestamptz not null,
    starts_at   timestamptz not null,
    ends_at     timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    revoked_by  uuid,
    revoked_at  timestamptz,
    check (ends_at > starts_at),
    check (approved_by is null or approved_by <> asked_by)
);

-- Counts the changes of all four, so that every node knows by one look whether what it compiled is still the book.
create table rule_book_number (
    one    boolean primary key default true check (one),
    number bigint not null
);

create function rule_book_changed() returns trigger language plpgsql as
    $$
    begin
        insert into rule_book_number (number) values (1)
        on conflict (one) do update set number = rule_book_number.number + 1;
        return null;
    end $$;
create trigger rule_version_changes after insert or update or delete on rule_version
    for each statement execute function rule_book_changed();
create trigger rule_parameter_changes after insert or update or delete on rule_parameter
    for each statement execute function rule_book_changed();
create trigger rule_stop_changes after insert or update or delete on rule_stop
    for each statement execute function rule_book_changed();
create trigger rule_exception_changes after insert or update or delete on rule_exception
    for each statement execute function rule_book_changed();
