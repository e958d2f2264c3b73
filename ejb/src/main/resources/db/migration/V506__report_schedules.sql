-- Who is sent which reports by mail once a period is closed.
create table report_schedule (
    id         uuid primary key,
    owner_id   uuid not null references colleague on delete cascade,
    name       text not null,
    reports    text not null,
    unit       text not null,
    length     text not null check (length in ('MONTH', 'QUARTER')),
    format     text not null check (format in ('PDF', 'XLSX', 'CSV')),
    state      text not null check (state in ('ACTIVE', 'PAUSED', 'OWNERLESS')),
    created_at timestamptz not null,
    since      timestamptz not null
);
comment on column report_schedule.reports is 'names of reports with blanks between, or PACK';
comment on column report_schedule.since is 'periods that end later are sent';
create index report_schedule_owner on report_schedule (owner_id);

create table report_recipient (
    schedule_id  uuid not null references report_schedule on delete cascade,
    colleague_id uuid not null references colleague on delete cascade,
    primary key (schedule_id, colleague_id)
);
create index report_recipient_colleague on report_recipient (colleague_id);

-- What became of each mail: one for a schedule, period and recipient, whatever happens twice.
create table report_delivery (
    id           uuid primary key,
    schedule_id  uuid not null references report_schedule on delete cascade,
    period       text not null,
    recipient_id uuid not null references colleague on delete cascade,
    state        text not null check (state in
        ('WAITING', 'SENT', 'UNDELIVERABLE', 'NO_SERVER', 'LEFT', 'NO_ROLE', 'NOT_TOLD', 'RULE', 'STOPPED')),
    at           timestamptz not null,
    sha256       bytea check (length(sha256) = 32),
    unique (schedule_id, period, recipient_id)
);
create index report_delivery_recipient on report_delivery (recipient_id);
