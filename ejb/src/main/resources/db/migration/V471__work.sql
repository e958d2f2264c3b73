-- What is wanted with asks that are no questions.
create table work (
    ask_id         uuid primary key references ask on delete cascade,
    effort_minutes int not null check (effort_minutes >= 0),
    due_at         timestamptz,
    hands          int not null check (hands >= 0),
    brief          jsonb
);
-- Minutes that somebody's yes costs them; empty where it is what any question costs.
alter table invitation add column minutes int check (minutes > 0);
