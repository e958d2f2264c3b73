-- What people add to an ask or to one of its answers. A deleted one keeps its row, for the index to notice, and no text.
create table comment (
    id         uuid primary key,
    ask_id     uuid not null references ask,
    answer_id  uuid references answer,
    author_id  uuid not null references colleague,
    body       text not null,
    written_at timestamptz not null,
    edited_at  timestamptz,
    deleted_at timestamptz,
    version    bigint not null,
    check (deleted_at is null or body = '')
);
create index comment_ask on comment (ask_id, written_at, id);
