-- What is kept of an answer so that its authors are thanked again, in bundles: what its asker said, and up to how many
-- times that it helped they were told of.
create table answer_thanks (
    answer_id uuid primary key references answer on delete cascade,
    words     text not null default '',
    accepted  int not null default 0,
    told      int not null default 0,
    told_at   timestamptz,
    due_at    timestamptz
);
create index answer_thanks_due on answer_thanks (due_at) where due_at is not null;

alter table notice add column times int;
