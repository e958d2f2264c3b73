-- The asker named other wishes than before; then no single skill was given up.
alter table ask_relaxation add column anew boolean not null default false;
