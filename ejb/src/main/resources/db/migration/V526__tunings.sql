-- Weights of the ranking that were learned from the company's own outcomes. One is tried in shadow at a time, and one at most is
-- in use; without it those that come with the code are.
create table tuning (
    id         uuid primary key,
    number     int not null unique check (number > 0),
    state      text not null check (state in ('LEARNING', 'TOO_FEW', 'SHADOW', 'ACTIVE', 'RETIRED')),
    asked_by   uuid not null references colleague,
    asked_at   timestamptz not null,
    questions  int not null default 0,
    learned_at timestamptz,
    weights    jsonb
);
create unique index tuning_one on tuning (state) where state in ('LEARNING', 'SHADOW', 'ACTIVE');

-- A question that was settled while weights were tried: where those in use and those that are tried placed the first of the
-- colleagues who turned out to help, from 1; null where they were not among the first hundred.
create table tuning_trial (
    tuning_id uuid not null references tuning on delete cascade,
    ask_id    uuid not null references ask on delete cascade,
    used      int check (used > 0),
    tried     int check (tried > 0),
    primary key (tuning_id, ask_id)
);
create index tuning_trial_ask on tuning_trial (ask_id);
