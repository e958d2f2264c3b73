-- What an asker said that an accepted answer saved. What was said before stays until the asker is erased, so that a month can be counted again.
create table saving (
    id        uuid primary key,
    ask_id    uuid not null references ask on delete cascade,
    answer_id uuid not null references answer on delete cascade,
    asker_id  uuid not null references colleague,
    minutes   int not null check (minutes in (15, 60, 240, 480, 960)),
    said_at   timestamptz not null,
    ended_at  timestamptz
);
create unique index saving_one on saving (ask_id) where ended_at is null;
create index saving_ask on saving (ask_id, said_at);
create index saving_asker on saving (asker_id);
create index saving_answer on saving (answer_id);
