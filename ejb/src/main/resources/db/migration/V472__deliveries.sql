-- What was delivered of a task; its text is the answer of that id, or stands here while it is held.
create table delivery (
    id        uuid primary key,
    ask_id    uuid not null references ask on delete cascade,
    author_id uuid not null references colleague,
    number    int not null check (number > 0),
    state     text not null,
    made_at   timestamptz not null,
    minutes   int check (minutes >= 0),
    stack     text not null,
    done      text not null,
    terms_at  timestamptz,
    sent_as   text,
    held      text,
    judge_id  uuid references colleague,
    judged_at timestamptz,
    reason    text not null default '',
    unique (ask_id, number)
);
create unique index delivery_sent on delivery (ask_id, author_id, sent_as) where sent_as is not null;
create index delivery_held on delivery (made_at, id) where state = 'HELD';
create index delivery_author on delivery (author_id, made_at desc);

-- Those that can be taken are few among all asks.
create index ask_open_work on ask (filed_at desc, id) where state = 'OPEN' and kind <> 'QUESTION';
