create table ask (
    id                 uuid primary key,
    kind               text not null,
    asker_id           uuid not null references colleague,
    title              text not null,
    body               text not null,
    language           text not null,
    classification     smallint not null check (classification between 0 and 3),
    wall_id            uuid references wall,
    urgency            text not null,
    state              text not null,
    accepted_answer_id uuid,
    filed_at           timestamptz not null,
    changed_at         timestamptz not null,
    version            bigint not null
);
create index ask_asker on ask (asker_id, changed_at desc);
create index ask_filed on ask (filed_at desc, id);

create table ask_tag (
    ask_id uuid not null references ask,
    tag    text not null,
    primary key (ask_id, tag)
);
create index ask_tag_tag on ask_tag (tag);

create table answer (
    id        uuid primary key,
    ask_id    uuid not null references ask,
    author_id uuid not null references colleague,
    body      text not null,
    language  text not null,
    given_at  timestamptz not null,
    score     int not null,
    version   bigint not null
);
create index answer_ask on answer (ask_id);
create index answer_author on answer (author_id, given_at desc);
alter table ask add foreign key (accepted_answer_id) references answer;

create table vote (
    answer_id uuid not null references answer,
    voter_id  uuid not null references colleague,
    value     smallint not null check (value in (-1, 1)),
    primary key (answer_id, voter_id)
);
