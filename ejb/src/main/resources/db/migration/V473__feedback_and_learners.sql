-- What requester and worker say to each other once a task is done.
create table task_feedback (
    ask_id   uuid not null references ask on delete cascade,
    giver_id uuid not null references colleague,
    rating   smallint not null check (rating between 1 and 5),
    words    text not null,
    given_at timestamptz not null,
    primary key (ask_id, giver_id)
);

-- Who is there to learn while somebody else does a task.
create table task_learner (
    ask_id       uuid not null references ask on delete cascade,
    colleague_id uuid not null references colleague,
    joined_at    timestamptz not null,
    primary key (ask_id, colleague_id)
);
