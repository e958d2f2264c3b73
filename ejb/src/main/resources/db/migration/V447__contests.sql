-- That somebody finds it wrong that they were asked or were not, and what a person said to it.
create table contest (
    id          uuid primary key,
    ask_id      uuid not null references ask on delete cascade,
    person_id   uuid not null references colleague,
    words       text not null,
    at          timestamptz not null,
    answerer_id uuid references colleague,
    answer      text,
    answered_at timestamptz,
    check (answerer_id <> person_id),
    check ((answerer_id is null) = (answered_at is null) and (answer is null) = (answered_at is null))
);
create index contest_ask on contest (ask_id, person_id, at desc);
create index contest_open on contest (at) where answered_at is null;
create unique index contest_once on contest (ask_id, person_id) where answered_at is null;
