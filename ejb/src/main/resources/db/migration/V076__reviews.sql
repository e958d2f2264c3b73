-- When an accepted answer is to be looked at again, and who sees to it.
create table review (
    answer_id uuid primary key references answer,
    due_at    timestamptz not null,
    owner_id  uuid not null references colleague,
    deputy_id uuid references colleague,
    version   bigint not null
);
create index review_due on review (due_at);
