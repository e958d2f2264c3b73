-- Twenty minutes that an asker and a helper set apart for an ask.
create table meeting (
    id           uuid primary key,
    ask_id       uuid not null references ask,
    booked_by    uuid not null references colleague,
    guest_id     uuid not null references colleague,
    begins       timestamptz not null,
    booked_at    timestamptz not null,
    cancelled_at timestamptz,
    version      bigint not null,
    check (booked_by <> guest_id)
);
create index meeting_ask on meeting (ask_id);
create index meeting_booker on meeting (booked_by, begins);
create index meeting_guest on meeting (guest_id, begins);
