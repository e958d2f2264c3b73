-- How colleagues want to be told; who has no row has the usual.
create table notice_preference (
    colleague_id uuid primary key references colleague,
    quiet_from   time,
    quiet_until  time,
    rhythm       text not null,
    digest_hour  int not null check (digest_hour between 0 and 23),
    digest_day   int not null check (digest_day between 1 and 7),
    check ((quiet_from is null) = (quiet_until is null))
);
create table notice_channel (
    colleague_id uuid not null references notice_preference,
    kind         text not null,
    channel      text not null,
    always       boolean not null,
    primary key (colleague_id, kind)
);

-- When a notice's mail may go, and which letter it went with: several can share one.
alter table notice add column mail_at timestamptz, add column letter_id uuid;
update notice set mail_at = created_at where mail = 'DUE';
create index notice_letter on notice (letter_id);
create index notice_due on notice (recipient_id, mail_at) where mail = 'DUE';
