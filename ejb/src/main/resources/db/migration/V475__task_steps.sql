-- Steps that a task was split into; each becomes a task of its own once those that it needs are accepted.
create table task_step (
    ask_id    uuid not null references ask on delete cascade,
    number    int not null check (number > 0),
    title     text not null,
    body      text not null,
    must_have text not null,
    brief     jsonb not null,
    needs     text not null,
    milestone text not null,
    step_id   uuid unique,
    done      boolean not null default false,
    problem   text not null default '',
    primary key (ask_id, number)
);
