-- What colleagues were told. Ids only: the words are made when it is read or sent.
create table notice (
    id            uuid primary key,
    recipient_id  uuid not null references colleague,
    kind          text not null,
    cause         uuid not null,
    ask_id        uuid not null references ask,
    invitation_id uuid references invitation,
    answer_id     uuid references answer,
    actor_id      uuid references colleague,
    created_at    timestamptz not null,
    read_at       timestamptz,
    mail          text not null,
    unique (recipient_id, cause)
);
create index notice_inbox on notice (recipient_id, created_at desc, id desc);
create index notice_unread on notice (recipient_id) where read_at is null;
create index notice_ask on notice (ask_id);
