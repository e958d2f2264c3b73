-- What came by mail and what became of it, so that a mail that is met again is not taken again. No words of it.
create table mail_reply (
    id          uuid primary key,
    fingerprint bytea not null unique,
    sender_id   uuid references colleague,
    ask_id      uuid references ask,
    answer_id   uuid references answer,
    outcome     text not null,
    note        text,
    at          timestamptz not null
);
create index mail_reply_sender on mail_reply (sender_id, at);

-- One node at a time reads the mailbox; the time is the database's.
create table mailbox_claim (
    id            int primary key check (id = 1),
    claimed_until timestamptz
);
insert into mailbox_claim values (1, null);
