-- Files that texts refer to. One that belongs to nothing yet is its uploader's alone, and thrown away after a day.
create table file (
    id          uuid primary key,
    owner_id    uuid not null references colleague,
    name        text not null,
    type        text not null,
    size        bigint not null,
    digest      bytea not null,
    state       text not null check (state in ('READY', 'HELD', 'REFUSED')),
    uploaded_at timestamptz not null,
    ask_id      uuid references ask on delete cascade,
    answer_id   uuid references answer on delete cascade,
    comment_id  uuid references comment on delete cascade,
    check (num_nonnulls(ask_id, answer_id, comment_id) <= 1)
);
create index file_owner on file (owner_id, uploaded_at);
create index file_ask on file (ask_id) where ask_id is not null;
create index file_answer on file (answer_id) where answer_id is not null;
create index file_comment on file (comment_id) where comment_id is not null;
create index file_loose on file (uploaded_at) where num_nonnulls(ask_id, answer_id, comment_id) = 0;

-- Their bytes, cut into pieces of equal length but for the last. They are compressed already.
create table file_chunk (
    file_id uuid not null references file on delete cascade,
    number  int not null,
    bytes   bytea not null,
    primary key (file_id, number)
);
alter table file_chunk alter column bytes set storage external;
