-- Who was named in which ask, answer or comment, so that an edit tells nobody twice.
create table mention (
    subject      uuid not null,
    colleague_id uuid not null references colleague,
    primary key (subject, colleague_id)
);
