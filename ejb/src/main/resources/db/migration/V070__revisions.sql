-- What asks and answers said before and say now, from the first edit on. Its classification is that of the ask at that
-- time, since an older text may be more secret than the newer one.
create table revision (
    id             uuid primary key,
    ask_id         uuid references ask,
    answer_id      uuid references answer,
    number         int not null,
    editor_id      uuid not null references colleague,
    at             timestamptz not null,
    note           text not null,
    title          text not null,
    body           text not null,
    tags           text not null,
    urgency        text,
    classification smallint not null check (classification between 0 and 3),
    check (num_nonnulls(ask_id, answer_id) = 1),
    unique (ask_id, number),
    unique (answer_id, number)
);
