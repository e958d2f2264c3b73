-- Who wrote an answer beside its first author. The id is also that of the evidence that it gives.
create table coauthor (
    id           uuid primary key,
    answer_id    uuid not null references answer,
    colleague_id uuid not null references colleague,
    added_by     uuid not null references colleague,
    added_at     timestamptz not null,
    unique (answer_id, colleague_id)
);
create index coauthor_colleague on coauthor (colleague_id);
