-- What the first administrator settled of the steps that lead to the first answer, beside what the tables tell by themselves.
create table setup_step (
    step  text primary key,
    state text not null check (state in ('DONE', 'SKIPPED')),
    at    timestamptz not null
);
