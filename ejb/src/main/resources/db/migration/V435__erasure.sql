-- That somebody wants to be forgotten, and what became of it. The colleague's row stays, without anything that names them.
create table erasure (
    id           uuid primary key,
    colleague_id uuid not null references colleague,
    requested_by uuid not null references colleague,
    requested_at timestamptz not null,
    deadline     timestamptz not null,
    state        text not null check (state in ('OPEN', 'DONE', 'REFUSED')),
    decided_by   uuid references colleague,
    decided_at   timestamptz,
    reason       text not null,
    check (decided_by <> requested_by and decided_by <> colleague_id)
);
create unique index erasure_open on erasure (colleague_id) where state = 'OPEN';
-- Texts of others that name somebody who was erased, for a person to look at. The name itself is kept nowhere.
create table erasure_mention (
    erasure_id uuid not null references erasure,
    kind       text not null check (kind in ('ASK', 'ANSWER', 'COMMENT', 'REVISION')),
    subject    uuid not null,
    ask_id     uuid not null references ask on delete cascade,
    seen_by    uuid references colleague,
    primary key (erasure_id, kind, subject)
);
create index erasure_mention_ask on erasure_mention (ask_id);
