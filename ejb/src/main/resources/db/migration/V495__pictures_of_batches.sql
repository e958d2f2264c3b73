-- Pictures that a batch's items show, by name, and pictures that its workers answer with.
alter table file add column batch_id uuid references batch on delete cascade;
alter table file add column judgment_id uuid references judgment on delete cascade;
alter table file drop constraint file_check;
alter table file add constraint file_place
    check (num_nonnulls(ask_id, answer_id, comment_id, batch_id, judgment_id) <= 1);
create unique index file_of_batch on file (batch_id, name) where batch_id is not null;
create index file_judgment on file (judgment_id) where judgment_id is not null;
drop index file_loose;
create index file_loose on file (uploaded_at)
    where num_nonnulls(ask_id, answer_id, comment_id, batch_id, judgment_id) = 0;
